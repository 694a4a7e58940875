using System.Text;
using System.Text.Json;

namespace BounceParsing.Cli.Tests;

public sealed class ClassifyCommandTests
{
    [Fact]
    public async Task A_line_is_a_reply_and_its_verdict_a_line()
    {
        Outcome outcome = await ClassifyAsync("550 5.1.1 User unknown\n\n451 4.7.1 Greylisted\n");

        outcome.ExitCode.Should().Be(0);
        outcome.Lines.Should().HaveCount(2);
        outcome.Lines[0].Split('\t').Should().Equal("-", "UnknownUser", "Permanent", "hard", "SuppressAddress", "5.1.1", "550", "550 5.1.1 User unknown");
    }

    [Fact]
    public async Task Json_lines_bring_their_id_and_what_is_known_beside_the_reply()
    {
        Outcome outcome = await ClassifyAsync(
            "{\"id\": 7, \"reply\": \"550 no\", \"stage\": \"RcptTo\", \"remoteMta\": null}\n{\"id\": \"x\", \"reply\": \"550 5.1.1 User unknown\"}\n", "--json");

        JsonElement[] verdicts = [.. outcome.Lines.Select(line => JsonDocument.Parse(line).RootElement)];
        verdicts[0].GetProperty("id").GetInt32().Should().Be(7);
        verdicts[0].GetProperty("reason").GetString().Should().Be("unknownUser");
        verdicts[0].GetProperty("stage").GetString().Should().Be("rcptTo");
        verdicts[1].GetProperty("id").GetString().Should().Be("x");
        verdicts[1].GetProperty("isHardBounce").GetBoolean().Should().BeTrue();
        verdicts[1].GetProperty("confidence").GetString().Should().Be("high");
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_named_and_the_others_are_judged()
    {
        Outcome outcome = await ClassifyAsync("{\"id\": 1}\n550 5.1.1 User unknown\n", "--json");

        outcome.ExitCode.Should().Be(1);
        outcome.Error.Should().Contain("line 1");
        outcome.Lines.Should().ContainSingle();
    }

    [Fact]
    public async Task Replies_stand_on_the_command_line_too_and_are_filtered()
    {
        Outcome outcome = await Programs.BounceAsync("classify", "550 5.1.1 User unknown", "451 4.7.1 Greylisted", "--hard");
        outcome.ExitCode.Should().Be(0);
        outcome.Lines.Should().ContainSingle().Which.Should().Contain("UnknownUser");
    }

    private static Task<Outcome> ClassifyAsync(string input, params string[] options)
        => Programs.RunAsync(Programs.Bounce, Encoding.UTF8.GetBytes(input), ["classify", .. options]);
}
