using System.Text;
using BounceParsing.Webhooks.Tests.Support;

namespace BounceParsing.Webhooks.Tests;

/// <summary>Bodies that are forms.</summary>
public sealed class FormTests
{
    [Fact]
    public void A_form_of_parts_is_read_as_Mailgun_sends_it_with_an_attached_message()
    {
        (string time, string token, string signature) = Signer.Mailgun();
        string body = Multipart(("event", "bounced"), ("recipient", "anna@example.com"), ("code", "550"), ("error", "5.1.1 user unknown"), ("timestamp", time), ("token", token), ("signature", signature));
        WebhookResult result = Read(body, "multipart/form-data; boundary=XX");
        result.Events.Should().ContainSingle().Which.Report.Recipients.Should().ContainSingle().Which.Reason.Should().Be(BounceReason.UnknownUser);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=YY")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    public void A_form_of_parts_that_is_none_is_malformed(string type)
        => Read(Multipart(("event", "bounced")), type).Outcome.Should().Be(WebhookOutcome.Malformed);

    [Fact]
    public void A_form_may_be_encoded_in_any_way_that_says_the_same()
    {
        byte[] body = Encoding.UTF8.GetBytes("&&event=sp%61m&rcpt=anna%40example.com&&email_id=1&subject=Gr%C3%BC%C3%9Fe+%26+mehr&bad=%zz&=x&novalue");
        WebhookEvent found = Door.All.Read(Door.Request(body, [Signer.BasicHeader, new("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")])).Events.Should().ContainSingle().Subject;
        found.Report.Recipients[0].Address.Should().Be("anna@example.com");
        found.Report.Returned!.Subject.Should().Be("Grüße & mehr");
    }

    [Fact]
    public void A_form_without_fields_is_malformed()
        => Door.All.Read(Door.Request([], [Signer.BasicHeader, new("Content-Type", "application/x-www-form-urlencoded")], "smtp2go")).Outcome.Should().Be(WebhookOutcome.Malformed);

    private static WebhookResult Read(string body, string type) => Door.All.Read(Door.Request(Encoding.UTF8.GetBytes(body), [new("Content-Type", type)], "mailgun"));

    private static string Multipart(params (string Name, string Value)[] fields)
        => string.Concat(fields.Select(field => $"--XX\r\nContent-Disposition: form-data; name=\"{field.Name}\"\r\n\r\n{field.Value}\r\n"))
            + "--XX\r\nContent-Disposition: form-data; name=\"attachment-1\"; filename=\"m.eml\"\r\nContent-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\nevent=delivered\r\n--XX--\r\n";
}
