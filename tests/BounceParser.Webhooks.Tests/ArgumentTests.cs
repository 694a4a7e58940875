using BounceParsing.Webhooks.Tests.Support;

namespace BounceParsing.Webhooks.Tests;

/// <summary>Wrong arguments are told at once: a reader that could not refuse anybody is not made.</summary>
public sealed class ArgumentTests
{
    private static readonly Action[] Wrong =
    [
        () => _ = new SendGridReader(),
        () => _ = new SendGridReader("no key"),
        () => _ = new SendGridReader(""),
        () => _ = new SendGridReader(Convert.ToBase64String([1, 2, 3])),
        () => _ = new SendGridReader("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"),
        () => _ = new MailgunReader(),
        () => _ = new MailgunReader(" "),
        () => _ = new ResendReader("whsec_***"),
        () => _ = new ResendReader("whsec_"),
        () => _ = new MailerSendReader(""),
        () => _ = new MandrillReader("", "key"),
        () => _ = new MandrillReader("https://hooks.example.com/"),
        () => _ = new PostmarkReader(),
        () => _ = new SparkPostReader(),
        () => _ = new AmazonSesReader([], Door.FetchAsync),
        () => _ = new AmazonSesReader(["my-topic"], Door.FetchAsync),
        () => _ = new ScalewayReader(["arn:scw:sns:evil.example/:p:t"], Door.FetchAsync),
        () => _ = new BounceWebhooks(),
        () => _ = new BounceWebhooks(new MailgunReader("a"), new MailgunReader("b")),
        () => _ = WebhookSecret.Basic("anna", ""),
        () => _ = WebhookSecret.Bearer(" "),
        () => _ = WebhookSecret.Header("", "x"),
        () => _ = WebhookSecret.Query("key", ""),
        () => _ = new WebhookReplays(0),
    ];

    private static readonly Action[] Null =
    [
        () => _ = new SendGridReader(null!),
        () => _ = new PostmarkReader(null!),
        () => _ = new PostmarkReader((WebhookSecret)null!),
        () => _ = new AmazonSesReader(null!, Door.FetchAsync),
        () => _ = new AmazonSesReader([Signer.SesTopic], null!),
        () => _ = new AmazonSesReader([Signer.SesTopic], Door.FetchAsync) { Secrets = null! },
        () => _ = new BounceWebhooks(null!),
        () => _ = new BounceWebhooks((WebhookReader)null!),
        () => Door.All.Read(null!),
        () => Door.Readers[0].Read(null!),
        () => new WebhookReplays(1).TryAdd(null!),
        () => new WebhookReplays(1).Forget(null!),
        () => _ = WebhookSecret.Basic(null!, "x"),
    ];

    public static TheoryData<int> WrongOnes => [.. Enumerable.Range(0, Wrong.Length)];

    public static TheoryData<int> NullOnes => [.. Enumerable.Range(0, Null.Length)];

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void A_wrong_argument_is_told(int index) => Wrong[index].Should().Throw<ArgumentException>();

    [Theory]
    [MemberData(nameof(NullOnes))]
    public void A_null_argument_is_told(int index) => Null[index].Should().Throw<ArgumentNullException>();

    [Fact]
    public async Task Cancellation_is_heard()
    {
        Func<Task> read = async () => await Door.All.ReadAsync(Door.Request([], []), new CancellationToken(canceled: true));
        await read.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void The_door_tells_what_it_reads()
        => Door.All.Services.Should().Equal(Door.Readers.Select(reader => reader.Service)).And.HaveCount(14).And.OnlyHaveUniqueItems();
}
