using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using BounceParsing.Webhooks.Tests.Support;

namespace BounceParsing.Webhooks.Tests;

/// <summary>Messages of Amazon SNS and of Scaleway's like: whose certificate, whose topic, whose confirmation.</summary>
public sealed class SnsTests
{
    private readonly List<string> _fetched = [];

    [Theory]
    [InlineData("http://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem")]
    [InlineData("https://sns.eu-west-1.amazonaws.com.evil.example/SimpleNotificationService-0123456789abcdef.pem")]
    [InlineData("https://evil.example/SimpleNotificationService-0123456789abcdef.pem")]
    [InlineData("https://sns.eu-west-1.amazonaws.com:8443/SimpleNotificationService-0123456789abcdef.pem")]
    [InlineData("https://user@sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem")]
    [InlineData("https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem")]
    [InlineData("https://sns.eu-west-1.amazonaws.com/other/SimpleNotificationService-0123456789abcdef.pem")]
    [InlineData("https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-x/../../evil.pem")]
    [InlineData("https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem?x=1")]
    [InlineData("https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.exe")]
    [InlineData("https://s3.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem")]
    [InlineData("not an address")]
    [InlineData("")]
    public void A_certificate_of_another_address_is_never_fetched(string address)
    {
        JsonObject envelope = Signer.Sns("{}", Signer.SesTopic);
        envelope["SigningCertURL"] = address;
        Reader().Read(Request(envelope)).Outcome.Should().Be(WebhookOutcome.BadSignature);
        _fetched.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Message")]
    [InlineData("MessageId")]
    [InlineData("Timestamp")]
    [InlineData("TopicArn")]
    [InlineData("Type")]
    [InlineData("Subject")]
    [InlineData("Signature")]
    [InlineData("SignatureVersion")]
    [InlineData("SigningCertURL")]
    public void A_member_that_is_altered_or_missing_is_refused(string name)
    {
        JsonObject altered = Signer.Sns("{}", Signer.SesTopic, subject: "Amazon SES");
        altered[name] = $"{(string?)altered[name]}x";
        Reader().Read(Request(altered)).Outcome.Should().Be(WebhookOutcome.BadSignature);
        JsonObject missing = Signer.Sns("{}", Signer.SesTopic, subject: "Amazon SES");
        missing.Remove(name);
        Reader().Read(Request(missing)).Outcome.Should().Be(WebhookOutcome.BadSignature);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void Both_versions_of_the_signature_are_known(string version)
        => Reader().Read(Request(Signer.Sns("{}", Signer.SesTopic, version, subject: "Amazon SES"))).Outcome.Should().Be(WebhookOutcome.Ignored);

    [Fact]
    public void A_member_that_is_not_signed_may_be_added()
    {
        JsonObject envelope = Signer.Sns("{}", Signer.SesTopic);
        envelope["UnsubscribeURL"] = "https://sns.eu-west-1.amazonaws.com/?Action=Unsubscribe";
        Reader().Read(Request(envelope)).Outcome.Should().Be(WebhookOutcome.Ignored);
    }

    [Fact]
    public void Another_customers_topic_is_refused_however_well_it_is_signed()
    {
        Reader().Read(Request(Signer.Sns("{}", "arn:aws:sns:eu-west-1:666666666666:bounces"))).Outcome.Should().Be(WebhookOutcome.BadSignature);
        _fetched.Should().BeEmpty();
    }

    [Fact]
    public void A_certificate_is_fetched_once()
    {
        AmazonSesReader reader = Reader();
        reader.Read(Request(Signer.Sns("{}", Signer.SesTopic)));
        reader.Read(Request(Signer.Sns("{}", Signer.SesTopic)));
        _fetched.Should().Equal(Signer.SesCertificate);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no certificate")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")]
    public void What_is_no_certificate_verifies_nothing(string? pem)
        => Reader(pem).Read(Request(Signer.Sns("{}", Signer.SesTopic))).Outcome.Should().Be(WebhookOutcome.BadSignature);

    [Fact]
    public void A_certificate_out_of_its_time_verifies_nothing()
    {
        Reader(Signer.MakeCertificate(Signer.Now.AddDays(-30), Signer.Now.AddDays(-1))).Read(Request(Signer.Sns("{}", Signer.SesTopic))).Outcome.Should().Be(WebhookOutcome.BadSignature);
        Reader(Signer.MakeCertificate(Signer.Now.AddDays(1), Signer.Now.AddDays(30))).Read(Request(Signer.Sns("{}", Signer.SesTopic))).Outcome.Should().Be(WebhookOutcome.BadSignature);
    }

    [Fact]
    public void A_certificate_must_be_vouched_for_where_roots_are_set()
    {
        using X509Certificate2 own = X509Certificate2.CreateFromPem(Signer.CertificatePem);
        using RSA key = RSA.Create(2048);
        using X509Certificate2 other = new CertificateRequest("CN=other", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(Signer.Now.AddDays(-1), Signer.Now.AddDays(1));
        Read([own]).Should().Be(WebhookOutcome.Ignored);
        Read([other]).Should().Be(WebhookOutcome.BadSignature);

        WebhookOutcome Read(X509Certificate2Collection roots)
            => new AmazonSesReader([Signer.SesTopic], Door.FetchAsync) { TrustedRoots = roots }.Read(Request(Signer.Sns("{}", Signer.SesTopic))).Outcome;
    }

    [Fact]
    public void A_subscription_to_our_topic_is_confirmed()
    {
        WebhookResult result = Reader().Read(Request(Signer.Sns("Confirm.", Signer.SesTopic, type: "SubscriptionConfirmation")));
        result.Outcome.Should().Be(WebhookOutcome.Handshake);
        result.Reply.Status.Should().Be(200);
        _fetched.Should().HaveCount(2).And.ContainMatch("https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription*");
    }

    [Fact]
    public void A_subscription_of_Scaleway_is_confirmed()
        => new ScalewayReader([Signer.ScalewayTopic], FetchAnything).Read(Request(Signer.Sns("Confirm.", Signer.ScalewayTopic, "1", "SubscriptionConfirmation"))).Outcome.Should().Be(WebhookOutcome.Handshake);

    [Theory]
    [InlineData("https://evil.example/?Action=ConfirmSubscription")]
    [InlineData("https://sns.eu-west-1.amazonaws.com/?Action=DeleteTopic")]
    [InlineData("https://sns.us-east-1.amazonaws.com/?Action=ConfirmSubscription")]
    [InlineData("http://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription")]
    public void A_confirmation_elsewhere_is_never_fetched(string address)
    {
        JsonObject envelope = Signer.Sns("Confirm.", Signer.SesTopic, type: "SubscriptionConfirmation");
        envelope["SubscribeURL"] = address;
        envelope["Signature"] = Signer.SignSns(envelope);
        Reader().Read(Request(envelope)).Outcome.Should().Be(WebhookOutcome.BadSignature);
        _fetched.Should().Equal(Signer.SesCertificate);
    }

    [Fact]
    public void A_farewell_is_ignored()
        => Reader().Read(Request(Signer.Sns("Bye.", Signer.SesTopic, type: "UnsubscribeConfirmation"))).Outcome.Should().Be(WebhookOutcome.Ignored);

    [Fact]
    public void Raw_delivery_and_event_buses_are_refused_where_no_secret_is_set()
    {
        byte[] raw = Shape.Of("amazon-ses").Single(shape => shape.Name == "raw delivery").Content();
        Reader().Read(Door.Request(raw, [Signer.BasicHeader])).Outcome.Should().Be(WebhookOutcome.BadSignature);
    }

    [Fact]
    public void Who_sends_no_password_before_it_is_asked_for_is_asked()
    {
        byte[] raw = Shape.Of("amazon-ses").Single(shape => shape.Name == "raw delivery").Content();
        WebhookReply reply = Door.All.Read(Door.Request(raw, [])).Reply;
        reply.Status.Should().Be(401);
        reply.Headers.Should().ContainSingle().Which.Name.Should().Be("WWW-Authenticate");
    }

    [Fact]
    public async Task A_fault_of_the_network_is_the_callers_to_see()
    {
        AmazonSesReader reader = new([Signer.SesTopic], (_, _) => throw new HttpRequestException("no route"));
        Func<Task> read = async () => await reader.ReadAsync(Request(Signer.Sns("{}", Signer.SesTopic)), TestContext.Current.CancellationToken);
        await read.Should().ThrowAsync<HttpRequestException>();
    }

    private static WebhookRequest Request(JsonObject envelope)
        => Door.Request(Encoding.UTF8.GetBytes(envelope.ToJsonString()), [new HeaderField("Content-Type", "text/plain; charset=UTF-8")]);

    private AmazonSesReader Reader() => new([Signer.SesTopic], FetchAnything);

    private static AmazonSesReader Reader(string? pem) => new([Signer.SesTopic], (_, _) => Task.FromResult(pem));

    private Task<string?> FetchAnything(Uri address, CancellationToken cancellationToken)
    {
        _fetched.Add(address.AbsoluteUri);
        return Task.FromResult<string?>(Signer.CertificatePem);
    }
}
