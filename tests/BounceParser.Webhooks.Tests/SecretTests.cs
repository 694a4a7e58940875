using System.Text;
using BounceParsing.Webhooks.Tests.Support;

namespace BounceParsing.Webhooks.Tests;

/// <summary>Secrets that stand in a header or in the address.</summary>
public sealed class SecretTests
{
    private static readonly byte[] Body = """{"RecordType":"Open"}"""u8.ToArray();

    [Theory]
    [InlineData("Basic", true)]
    [InlineData("basic", true)]
    [InlineData("Bearer", false)]
    public void User_and_password_are_shown_in_the_Authorization_header(string scheme, bool isRead)
        => Read(WebhookSecret.Basic("anna", "pässword:x"), new HeaderField("authorization", $"{scheme} {Convert.ToBase64String(Encoding.UTF8.GetBytes("anna:pässword:x"))}")).Should().Be(isRead);

    [Theory]
    [InlineData("Bearer t0ken", true)]
    [InlineData("bearer  t0ken", true)]
    [InlineData("Bearer t0ke", false)]
    [InlineData("Bearer t0kenn", false)]
    [InlineData("t0ken", false)]
    [InlineData("", false)]
    public void A_token_is_shown_in_the_Authorization_header(string value, bool isRead)
        => Read(WebhookSecret.Bearer("t0ken"), new HeaderField("Authorization", value)).Should().Be(isRead);

    [Fact]
    public void A_header_of_its_own_is_compared_as_it_stands()
    {
        Read(WebhookSecret.Header("X-Hook", "s3cret"), new HeaderField("x-hook", "s3cret")).Should().BeTrue();
        Read(WebhookSecret.Header("X-Hook", "s3cret"), new HeaderField("x-hook", "S3CRET")).Should().BeFalse();
        Read(WebhookSecret.Header("X-Hook", "s3cret")).Should().BeFalse();
    }

    [Fact]
    public void Any_of_several_secrets_is_enough()
    {
        PostmarkReader reader = new(WebhookSecret.Header("X-Hook", "old"), WebhookSecret.Query("key", "new"));
        reader.Read(Door.Request(Body, [new("X-Hook", "old")])).Outcome.Should().Be(WebhookOutcome.Ignored);
        reader.Read(Door.Request(Body, [], query: "?key=new")).Outcome.Should().Be(WebhookOutcome.Ignored);
        reader.Read(Door.Request(Body, [new("X-Hook", "new")])).Outcome.Should().Be(WebhookOutcome.BadSignature);
    }

    [Fact]
    public void A_password_is_asked_for_and_a_token_is_not()
    {
        new PostmarkReader(WebhookSecret.Basic("a", "b")).Read(Door.Request(Body, [])).Reply.Headers.Should().ContainSingle();
        new PostmarkReader(WebhookSecret.Bearer("b")).Read(Door.Request(Body, [])).Reply.Headers.Should().BeEmpty();
    }

    private static bool Read(WebhookSecret secret, params HeaderField[] headers)
        => new PostmarkReader(secret).Read(Door.Request(Body, headers)).Outcome == WebhookOutcome.Ignored;
}
