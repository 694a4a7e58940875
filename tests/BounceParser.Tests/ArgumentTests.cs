using BounceParsing.Tests.Support;
using MimeKit;

namespace BounceParsing.Tests;

/// <summary>What throws: bad arguments, unreadable streams and cancellation, nothing else.</summary>
public sealed class ArgumentTests
{
    private static readonly byte[] Mail = File.ReadAllBytes(MailFiles.AllPaths[0]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_null_argument_is_named()
    {
        BounceParserOptions options = BounceParserOptions.Default;
        ShouldThrowNull("stream", () => BounceParser.Parse((Stream)null!));
        ShouldThrowNull("stream", () => BounceParser.Parse((Stream)null!, options));
        ShouldThrowNull("options", () => BounceParser.Parse(Stream.Null, null!));
        ShouldThrowNull("message", () => BounceParser.Parse((MimeMessage)null!));
        ShouldThrowNull("message", () => BounceParser.Parse((MimeMessage)null!, options));
        ShouldThrowNull("options", () => BounceParser.Parse(new MimeMessage(), null!));
        ShouldThrowNull("reply", () => BounceParser.Classify(null!));
        ShouldThrowNull("reply", () => BounceParser.Classify(null!, new SmtpContext()));
        ShouldThrowNull("context", () => BounceParser.Classify("550", null!));
        ShouldThrowNull("options", () => BounceParser.Classify("550", new SmtpContext(), null!));
        ShouldThrowNull("options", () => BounceParser.Parse(ReadOnlyMemory<byte>.Empty, null!));
        await ShouldThrowNullAsync("stream", () => BounceParser.ParseAsync(null!, Token));
        await ShouldThrowNullAsync("stream", () => BounceParser.ParseAsync(null!, options, Token));
        await ShouldThrowNullAsync("options", () => BounceParser.ParseAsync(Stream.Null, null!, Token));
    }

    [Fact]
    public void A_null_argument_to_the_json_door_is_named()
    {
        ShouldThrowNull("report", () => BounceJson.Serialize(null!));
        ShouldThrowNull("stream", () => BounceJson.Serialize((Stream)null!, new BounceReport()));
        ShouldThrowNull("report", () => BounceJson.Serialize(Stream.Null, null!));
        ShouldThrowNull("writer", () => BounceJson.Serialize((System.Text.Json.Utf8JsonWriter)null!, new BounceReport()));
        ShouldThrowNull("writer", () => BounceJson.SerializeMembers(null!, new BounceReport()));
        ShouldThrowNull("json", () => BounceJson.Deserialize((string)null!));
        ShouldThrowNull("stream", () => BounceJson.Deserialize((Stream)null!));
    }

    [Fact]
    public void A_null_or_negative_setting_is_named()
    {
        ShouldThrowNull("Limits", () => new BounceParserOptions { Limits = null! });
        ShouldThrowNull("Rules", () => new BounceParserOptions { Rules = null! });
        Action negative = () => _ = new BounceLimits { MaxRecipients = -1 };
        negative.Should().Throw<ArgumentOutOfRangeException>().Which.ParamName.Should().Be("MaxRecipients");
    }

    [Fact]
    public void A_null_header_name_is_named()
    {
        ShouldThrowNull("name", () => new NoticeHeaders()[null!]);
        ShouldThrowNull("name", () => new ReturnedMessage()[null!]);
    }

    [Fact]
    public async Task What_a_stream_throws_comes_through_unchanged()
    {
        IOException failure = new("the disk is on fire");
        Action parse = () => BounceParser.Parse(new FailingStream(Mail, failure));
        Func<Task> parseAsync = () => BounceParser.ParseAsync(new FailingStream(Mail, failure), Token);
        parse.Should().Throw<IOException>().Which.Should().BeSameAs(failure);
        (await parseAsync.Should().ThrowAsync<IOException>()).Which.Should().BeSameAs(failure);
    }

    [Fact]
    public void A_format_exception_of_the_stream_is_not_taken_for_bad_content()
    {
        FormatException failure = new("thrown by the stream");
        Action parse = () => BounceParser.Parse(new FailingStream(Mail, failure));
        parse.Should().Throw<FormatException>().Which.Should().BeSameAs(failure);
    }

    [Fact]
    public async Task Cancellation_ends_the_parse()
    {
        using CancellationTokenSource source = new();
        await source.CancelAsync();
        Func<Task> parse = () => BounceParser.ParseAsync(new MemoryStream(Mail), source.Token);
        await parse.Should().ThrowAsync<OperationCanceledException>();
    }

    private static void ShouldThrowNull(string name, Func<object?> call)
        => call.Invoking(act => act()).Should().Throw<ArgumentNullException>().Which.ParamName.Should().Be(name);

    private static void ShouldThrowNull(string name, Action call)
        => call.Should().Throw<ArgumentNullException>().Which.ParamName.Should().Be(name);

    private static async Task ShouldThrowNullAsync(string name, Func<Task> call)
        => (await call.Should().ThrowAsync<ArgumentNullException>()).Which.ParamName.Should().Be(name);
}
