using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BounceParsing.Webhooks.Tests.Support;

namespace BounceParsing.Webhooks.Tests;

/// <summary>What every service's check refuses, whatever its scheme is.</summary>
public sealed class SignatureTests
{
    /// <summary>Services whose signature does not cover the event itself: so their own documentation has it.</summary>
    private static readonly string[] UnsignedBodies = ["mailgun", "postmark", "sparkpost", "brevo", "mailjet", "azure", "smtp2go", "kumomta"];

    public static TheoryData<string> Services => [.. Door.Readers.Select(reader => reader.Service)];

    public static TheoryData<string> SignedBodies => [.. Door.Readers.Select(reader => reader.Service).Except(UnsignedBodies)];

    [Theory]
    [MemberData(nameof(Services))]
    public void A_request_without_any_proof_is_refused(string service)
    {
        WebhookRequest request = First(service);
        byte[] body = Encoding.UTF8.GetBytes(WithoutProof(Encoding.UTF8.GetString(request.Body.Span)));
        HeaderField[] headers = [.. request.Headers.Where(header => header.Name == "Content-Type")];
        Refused(Door.All.Read(Door.Request(body, headers, service)));
        Refused(Door.All.Read(Door.Request(body, headers)));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_request_with_the_proof_of_another_key_is_refused(string service)
    {
        WebhookRequest request = First(service);
        WebhookReader other = service switch
        {
            "amazon-ses" => new AmazonSesReader(["arn:aws:sns:eu-west-1:999999999999:other"], Door.FetchAsync),
            "sendgrid" => new SendGridReader(PrintedExampleTests.SendGridKey),
            "mailgun" => new MailgunReader("another key"),
            "resend" => new ResendReader("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
            "mandrill" => new MandrillReader(Signer.MandrillUrl, "another key"),
            "scaleway" => new ScalewayReader(["arn:scw:sns:fr-par:project-2:other"], Door.FetchAsync),
            "mailersend" => new MailerSendReader("another key"),
            "postmark" => new PostmarkReader(Another),
            "sparkpost" => new SparkPostReader(Another),
            "brevo" => new BrevoReader(Another),
            "mailjet" => new MailjetReader(Another),
            "azure" => new AzureReader(Another),
            "smtp2go" => new Smtp2GoReader(Another),
            "kumomta" => new KumoMtaReader(Another),
            _ => throw new ArgumentOutOfRangeException(nameof(service)),
        };
        other.Read(request).Outcome.Should().Be(WebhookOutcome.BadSignature);
    }

    [Theory]
    [MemberData(nameof(SignedBodies))]
    public void A_body_of_which_one_byte_is_altered_is_refused(string service)
    {
        WebhookRequest request = First(service);
        string text = Encoding.UTF8.GetString(request.Body.Span);
        string altered = text.Replace("anna", "bnna", StringComparison.Ordinal);
        altered.Should().NotBe(text);
        Refused(Door.All.Read(Door.Request(Encoding.UTF8.GetBytes(altered), [.. request.Headers], service)));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_proof_that_stands_there_twice_and_differs_is_refused(string service)
    {
        WebhookRequest request = First(service);
        HeaderField[] headers = [.. request.Headers.Where(header => header.Name != "Content-Type").Select(header => new HeaderField(header.Name.ToUpperInvariant(), "x"))];
        if (headers.Length > 0)
            Refused(Door.All.Read(Door.Request(request.Body.ToArray(), [.. request.Headers, .. headers], service)));
    }

    [Theory]
    [InlineData("sendgrid")]
    [InlineData("resend")]
    [InlineData("mailersend")]
    public void A_body_that_is_written_anew_is_refused_for_the_bytes_are_signed(string service)
    {
        WebhookRequest request = First(service);
        using JsonDocument document = JsonDocument.Parse(request.Body);
        byte[] compact = JsonSerializer.SerializeToUtf8Bytes(document.RootElement);
        compact.Should().NotEqual(request.Body.ToArray());
        Refused(Door.All.Read(Door.Request(compact, [.. request.Headers], service)));
    }

    [Theory]
    [InlineData("amazon-ses")]
    [InlineData("scaleway")]
    public void An_envelope_whose_members_are_reordered_is_read_for_the_values_are_signed(string service)
    {
        WebhookRequest request = First(service);
        JsonObject envelope = JsonNode.Parse(request.Body.Span)!.AsObject();
        JsonObject reordered = new(envelope.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        byte[] body = Encoding.UTF8.GetBytes(reordered.ToJsonString());
        ShapeTests.ToJson(Door.All.Read(Door.Request(body, [])).Events).Should().Be(ShapeTests.ToJson(Door.All.Read(request).Events));
    }

    [Theory]
    [InlineData("sendgrid", 24, true)]
    [InlineData("sendgrid", 26, false)]
    [InlineData("mailgun", 8, true)]
    [InlineData("mailgun", 10, false)]
    [InlineData("resend", 0.08, true)]
    [InlineData("resend", 0.1, false)]
    [InlineData("amazon-ses", 1, true)]
    [InlineData("amazon-ses", 3, false)]
    [InlineData("scaleway", 3, false)]
    [InlineData("sendgrid", -0.1, false)]
    [InlineData("mailgun", -0.1, false)]
    [InlineData("resend", -0.1, false)]
    [InlineData("amazon-ses", -0.1, false)]
    [InlineData("resend", -0.08, true)]
    public void A_signed_time_must_lie_near_the_time_of_receipt(string service, double hoursLater, bool isRead)
    {
        WebhookRequest request = First(service);
        WebhookRequest later = Door.Request(request.Body.ToArray(), [.. request.Headers], at: Signer.Now.AddHours(hoursLater));
        WebhookResult result = Door.All.Read(later);
        result.Outcome.Should().Be(isRead ? WebhookOutcome.Accepted : WebhookOutcome.Stale);
        result.Reply.Status.Should().Be(isRead ? 200 : 401);
    }

    [Fact]
    public void How_old_a_signed_time_may_be_can_be_set()
    {
        byte[] body = "[]"u8.ToArray();
        SendGridReader reader = new(Signer.SendGridPublicKey) { MaxAge = TimeSpan.FromMinutes(1) };
        reader.Read(Door.Request(body, Signer.SendGrid(body, Signer.Now.AddMinutes(-2)))).Outcome.Should().Be(WebhookOutcome.Stale);
    }

    [Fact]
    public void While_a_key_is_replaced_the_old_and_the_new_one_count()
    {
        byte[] body = "[]"u8.ToArray();
        new SendGridReader(PrintedExampleTests.SendGridKey, Signer.SendGridPublicKey).Read(Door.Request(body, Signer.SendGrid(body))).Outcome.Should().Be(WebhookOutcome.Ignored);
        new MailerSendReader("old", Signer.HmacKey).Read(Door.Request(body, Signer.MailerSend(body))).Outcome.Should().Be(WebhookOutcome.Ignored);
        new ResendReader("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", Signer.SvixSecret).Read(Door.Request(body, Signer.Resend(body))).Outcome.Should().Be(WebhookOutcome.Ignored);
    }

    [Fact]
    public void One_of_several_signatures_of_Svix_is_enough()
    {
        byte[] body = """{"type":"email.sent","data":{}}"""u8.ToArray();
        HeaderField[] right = Signer.Resend(body);
        HeaderField[] wrong = Signer.Resend(body, key: [1, 2, 3]);
        HeaderField[] both = [right[0], right[1], new("svix-signature", $"{wrong[2].Value} v2,abc {right[2].Value}")];
        Door.All.Read(Door.Request(body, both)).Outcome.Should().Be(WebhookOutcome.Ignored);
    }

    [Theory]
    [InlineData("v1,")]
    [InlineData("")]
    [InlineData("v1")]
    [InlineData("v1,====")]
    [InlineData("v1,\u00e9\u00e9")]
    [InlineData("v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_signature_that_is_none_is_refused(string signature)
    {
        byte[] body = "{}"u8.ToArray();
        HeaderField[] headers = Signer.Resend(body);
        Refused(Door.All.Read(Door.Request(body, [headers[0], headers[1], new("svix-signature", signature)], "resend")));
        HeaderField[] sendGrid = Signer.SendGrid(body);
        Refused(Door.All.Read(Door.Request(body, [new(sendGrid[0].Name, signature), sendGrid[1]], "sendgrid")));
        Refused(Door.All.Read(Door.Request(body, [new("Signature", signature)], "mailersend")));
    }

    [Fact]
    public void The_headers_that_Svix_names_otherwise_count_too()
    {
        byte[] body = """{"type":"email.sent","data":{}}"""u8.ToArray();
        HeaderField[] headers = [.. Signer.Resend(body).Select(header => new HeaderField(header.Name.Replace("svix-", "webhook-", StringComparison.Ordinal), header.Value))];
        Door.All.Read(Door.Request(body, headers)).Outcome.Should().Be(WebhookOutcome.Ignored);
    }

    [Fact]
    public void A_form_whose_fields_are_reordered_is_read_and_one_with_a_field_more_is_refused()
    {
        KeyValuePair<string, string>[] form = [new("a", "1"), new("mandrill_events", "[]"), new("z", "ü&=")];
        HeaderField[] headers = Signer.Mandrill(form);
        Door.All.Read(Door.Request(Encoding.UTF8.GetBytes(Signer.Encode(form.Reverse())), headers)).Outcome.Should().Be(WebhookOutcome.Ignored);
        Refused(Door.All.Read(Door.Request(Encoding.UTF8.GetBytes(Signer.Encode([.. form, new("b", "")])), headers)));
    }

    [Fact]
    public void A_parent_account_of_Mailgun_may_have_signed()
    {
        (string time, string token, string signature) = Signer.Mailgun();
        string body = $$"""{"signature":{"timestamp":"{{time}}","token":"t","signature":"00"},"parent-signature":{"timestamp":"{{time}}","token":"{{token}}","signature":"{{signature}}"},"event-data":{"event":"opened"} }""";
        Door.All.Read(Door.Request(Encoding.UTF8.GetBytes(body), [])).Outcome.Should().Be(WebhookOutcome.Ignored);
    }

    [Fact]
    public void A_variable_of_the_sender_that_is_named_like_a_field_of_the_signature_does_not_stand_in_for_it()
    {
        (string time, string token, string signature) = Signer.Mailgun();
        string form = Signer.Encode([new("event", "opened"), new("token", "mine"), new("signature", "mine"), new("timestamp", "1"), new("timestamp", time), new("token", token), new("signature", signature)]);
        Door.All.Read(Door.Request(Encoding.UTF8.GetBytes(form), [new("Content-Type", "application/x-www-form-urlencoded")])).Outcome.Should().Be(WebhookOutcome.Ignored);
    }

    private static WebhookSecret Another => WebhookSecret.Basic("webhook", "another secret");

    private static WebhookRequest First(string service) => Shape.Of(service)[0].ToRequest();

    private static string WithoutProof(string body) => body
        .Replace("\"Signature\"", "\"S\"", StringComparison.Ordinal)
        .Replace("\"signature\"", "\"s\"", StringComparison.Ordinal);

    private static void Refused(WebhookResult result)
    {
        result.Outcome.Should().Be(WebhookOutcome.BadSignature);
        result.Reply.Status.Should().Be(401);
        result.Events.Should().BeEmpty();
    }
}
