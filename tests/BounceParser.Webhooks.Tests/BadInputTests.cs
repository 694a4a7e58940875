using System.Diagnostics;
using System.Text;
using BounceParsing.Webhooks.Tests.Support;

namespace BounceParsing.Webhooks.Tests;

/// <summary>What is no request of a service, and what was made to hurt.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string> Services => [.. Door.Readers.Select(reader => reader.Service)];

    [Theory]
    [InlineData("postmark", "no json")]
    [InlineData("postmark", "")]
    [InlineData("postmark", "{\"RecordType\":")]
    [InlineData("sparkpost", "{\"a\":1}{\"b\":2}x")]
    [InlineData("kumomta", "{]")]
    [InlineData("azure", "\u0000")]
    public void A_body_that_is_no_JSON_is_answered_with_400(string service, string body)
        => Malformed(Door.All.Read(Door.Request(Encoding.UTF8.GetBytes(body), [Signer.BasicHeader], service)), 400);

    [Fact]
    public void A_body_that_is_no_JSON_is_answered_with_400_where_it_is_signed()
    {
        byte[] body = "no json"u8.ToArray();
        Malformed(Door.All.Read(Door.Request(body, Signer.SendGrid(body))), 400);
        Malformed(Door.All.Read(Door.Request(body, Signer.Resend(body))), 400);
        Malformed(Door.All.Read(Door.Request(body, Signer.MailerSend(body), "mailersend")), 400);
        Malformed(Door.All.Read(Door.Request(body, [], "amazon-ses")), 400);
        Malformed(Door.All.Read(Door.Request(body, [], "mailgun")), 400);
        Malformed(Door.All.Read(Door.Request(body, [])), 400);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_body_over_the_limit_is_answered_with_413_before_it_is_looked_at(string service)
        => Malformed(Door.All.Read(Door.Request(new byte[(4 * 1024 * 1024) + 1], [], service)), 413);

    [Fact]
    public void The_limit_can_be_set()
    {
        SendGridReader reader = new(Signer.SendGridPublicKey) { MaxBodyLength = 10 };
        Malformed(reader.Read(Door.Request(new byte[11], [])), 413);
        Malformed(new BounceWebhooks(reader, new MailgunReader("k")).Read(Door.Request(new byte[11], [], "sendgrid")), 413);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Another_method_is_answered_with_405(string service)
    {
        WebhookResult result = Door.All.Read(Door.Request([], [Signer.BasicHeader], service, method: "GET"));
        Malformed(result, 405);
        result.Reply.Headers.Should().Equal(new HeaderField("Allow", "POST"));
        Malformed(Door.All.Read(Door.Request([], [], method: "PUT")), 405);
    }

    [Fact]
    public void A_service_that_was_not_set_up_is_answered_with_404()
        => Malformed(Door.All.Read(Door.Request("{}"u8.ToArray(), [], "carrier-pigeon")), 404);

    [Fact]
    public void A_request_that_no_reader_knows_is_refused()
        => Door.All.Read(Door.Request("""{"hello":"world"}"""u8.ToArray(), [Signer.BasicHeader])).Outcome.Should().Be(WebhookOutcome.BadSignature);

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("1e400")]
    [InlineData("\"text\"")]
    [InlineData("[[[]]]")]
    [InlineData("[null,1,\"x\",{},[]]")]
    [InlineData("[{\"event\":1,\"RecordType\":2,\"type\":[],\"msys\":{\"x\":1}}]")]
    [InlineData("{\"event\":{\"event\":\"bounce\"},\"data\":7,\"type\":null}")]
    public void JSON_of_another_form_holds_nothing(string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        foreach (WebhookReader reader in Door.Readers)
        {
            HeaderField[] headers = [Signer.BasicHeader, .. Signer.SendGrid(bytes), .. Signer.Resend(bytes), .. Signer.MailerSend(bytes)];
            WebhookResult result = reader.Read(Door.Request(bytes, headers));
            result.Events.Should().BeEmpty();
            result.Outcome.Should().NotBe(WebhookOutcome.Accepted);
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_does_not_cost_the_batch()
    {
        byte[] body = """[{"event":"bounce","email":"anna@example.com","sg_event_id":"1","reason":"550 5.1.1 user unknown \ud83d","na\udc00me":"\ud83d\ude00 \\ud83d"}]"""u8.ToArray();
        WebhookEvent found = Door.All.Read(Door.Request(body, Signer.SendGrid(body))).Events.Should().ContainSingle().Subject;
        found.Report.Recipients[0].Reason.Should().Be(BounceReason.UnknownUser);
        found.Metadata.Should().Contain("na\ufffdme", "\U0001F600 \\ud83d");
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_do_not_cost_the_batch()
    {
        byte[] body = [.. "[{\"event\":\"bounce\",\"email\":\"anna@example.com\",\"reason\":\"550 5.1.1 user unknown "u8, 0xFF, 0xC0, .. "\"}]"u8];
        Door.All.Read(Door.Request(body, Signer.SendGrid(body))).Events.Should().ContainSingle().Which.Report.Recipients[0].Reason.Should().Be(BounceReason.UnknownUser);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. "[{\"event\":\"spamreport\",\"email\":\"anna@example.com\"}]"u8];
        Door.All.Read(Door.Request(body, Signer.SendGrid(body))).Events.Should().ContainSingle();
    }

    [Fact]
    public void Of_a_name_that_stands_twice_the_last_counts()
    {
        byte[] body = """[{"event":"open","event":"bounce","email":"a@example.com","email":"b@example.com"}]"""u8.ToArray();
        Door.All.Read(Door.Request(body, Signer.SendGrid(body))).Events.Should().ContainSingle().Which.Report.Recipients[0].Address.Should().Be("b@example.com");
    }

    [Fact]
    public void What_comes_out_holds_no_control_characters_and_no_direction_overrides()
    {
        byte[] body = """[{"event":"bounce","email":"Anna <an\u0000na@exam\u202eple.com>\r\nBcc: x","reason":"550 \u001b[31m5.1.1\r\nuser\tunknown\u2066","sg_event_id":"a\nb","sg_message_id":"c\u0007d","smtp-id":"<m@example.org>\r\nX: y"}]"""u8.ToArray();
        WebhookEvent found = Door.All.Read(Door.Request(body, Signer.SendGrid(body))).Events.Should().ContainSingle().Subject;
        found.Id.Should().Be("a b");
        found.MessageId.Should().Be("c d");
        found.Report.Recipients[0].Address.Should().Be("an na@example.com");
        found.Report.Recipients[0].Diagnostic.Should().Be("550 [31m5.1.1 \nuser unknown");
        found.Report.Returned!.Headers.Should().OnlyContain(header => !header.Value.Contains('\n'));
    }

    [Fact]
    public void Words_that_are_too_long_are_cut_and_the_report_says_so()
    {
        byte[] body = Encoding.UTF8.GetBytes($$"""[{"event":"bounce","email":"anna@example.com","reason":"550 5.1.1 user unknown {{new string('x', 20_000)}}"}]""");
        BounceReport report = Door.All.Read(Door.Request(body, Signer.SendGrid(body))).Events.Should().ContainSingle().Which.Report;
        report.IsTruncated.Should().BeTrue();
        report.Recipients[0].Diagnostic.Should().HaveLength(8192);
    }

    public static TheoryData<string> Hostile => ["deep", "wide", "events", "words", "twice", "escapes", "lines", "numbers", "recipients"];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_was_made_to_hurt_costs_no_more_than_its_length(string kind)
    {
        byte[] body = Encoding.UTF8.GetBytes(Make(kind));
        HeaderField[] headers = [Signer.BasicHeader, .. Signer.SendGrid(body), .. Signer.Resend(body), .. Signer.MailerSend(body)];
        foreach (WebhookReader reader in Door.Readers)
        {
            Stopwatch watch = Stopwatch.StartNew();
            reader.Read(Door.Request(body, headers));
            watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10), "{0} reads 2 MB", reader.Service);
        }
    }

    private static string Make(string kind) => kind switch
    {
        "deep" => new string('[', 2_000_000),
        "wide" => $"{{{string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"n{i}\":\"value {i}\""))}}}",
        "events" => $"[{string.Join(',', Enumerable.Repeat("{\"event\":\"bounce\",\"email\":\"a@example.com\",\"reason\":\"550 no\",\"type\":\"Bounce\"}", 20_000))}]",
        "words" => $"[{{\"event\":\"bounce\",\"email\":\"a@example.com\",\"reason\":\"{new string('5', 1_000_000)} {string.Concat(Enumerable.Repeat("user ", 200_000))}\"}}]",
        "twice" => $"[{{{string.Join(',', Enumerable.Repeat("\"event\":\"bounce\"", 100_000))}}}]",
        "escapes" => $"[\"{string.Concat(Enumerable.Repeat("\\ud83d", 300_000))}\"]",
        "lines" => string.Concat(Enumerable.Repeat("{\"type\":\"Bounce\",\"queue\":\"q\"}\n", 60_000)),
        "numbers" => $"[{{\"event\":\"bounce\",\"timestamp\":{new string('9', 1_000_000)},\"email\":1{new string('0', 500_000)}}}]",
        _ => $"{{\"type\":\"Bounce\",\"queue\":\"q\",\"recipient\":[{string.Join(',', Enumerable.Range(0, 50_000).Select(i => $"\"a{i}@example.com\""))}],\"response\":{{\"code\":550,\"content\":\"user unknown\"}}}}",
    };

    private static void Malformed(WebhookResult result, int status)
    {
        result.Outcome.Should().Be(WebhookOutcome.Malformed);
        result.Reply.Status.Should().Be(status);
        result.Events.Should().BeEmpty();
    }
}
