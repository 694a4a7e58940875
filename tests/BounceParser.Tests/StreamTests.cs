using BounceParsing.Tests.Support;
using MimeKit;

namespace BounceParsing.Tests;

/// <summary>A mail says the same whichever way it comes in.</summary>
public sealed class StreamTests
{
    public static TheoryData<string> Mails => [.. MailFiles.AllPaths.Select(path => Path.GetRelativePath(AppContext.BaseDirectory, path))];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Mails))]
    public async Task Every_way_in_gives_the_same_report(string file)
    {
        byte[] bytes = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, file), Token);
        BounceReport report = Parse(bytes);

        Parse(bytes).Should().SayTheSameAs(report);
        BounceParser.Parse(new ForwardStream(bytes, 1)).Should().SayTheSameAs(report);
        BounceParser.Parse(new ForwardStream(bytes, 4096)).Should().SayTheSameAs(report);
        (await BounceParser.ParseAsync(new MemoryStream(bytes), Token)).Should().SayTheSameAs(report);
        (await BounceParser.ParseAsync(new ForwardStream(bytes, 1), Token)).Should().SayTheSameAs(report);
    }

    [Fact]
    public void A_stream_is_read_from_its_position_and_left_open()
    {
        byte[] mail = File.ReadAllBytes(MailFiles.AllPaths[0]);
        using MemoryStream stream = new([.. new byte[1000], .. mail]);
        stream.Position = 1000;
        BounceParser.Parse(stream).Should().SayTheSameAs(Parse(mail));
        stream.CanRead.Should().BeTrue();
    }

    [Fact]
    public void A_message_that_is_in_memory_says_what_its_bytes_say()
    {
        foreach (string path in Directory.GetFiles(MailFiles.SeedFolder))
        {
            using MimeMessage message = MimeMessage.Load(path, Token);
            BounceParser.Parse(message).Should().SayTheSameAs(MailFiles.Parse(path));
            message.Headers.Should().NotBeEmpty("the message is not disposed of");
        }
    }

    [Fact]
    public void Many_threads_give_the_same_reports_as_one()
    {
        string[] expected = [.. MailFiles.AllPaths.Select(path => BounceJson.Serialize(MailFiles.Parse(path)))];
        string[] found = new string[expected.Length * 20];
        Parallel.For(0, found.Length, new ParallelOptions { CancellationToken = Token }, i =>
            found[i] = BounceJson.Serialize(MailFiles.Parse(MailFiles.AllPaths[i % expected.Length])));
        found.Should().Equal(Enumerable.Repeat(expected, 20).SelectMany(reports => reports));
    }

    private static BounceReport Parse(byte[] bytes) => BounceParser.Parse(new MemoryStream(bytes));
}
