namespace BounceParsing.Tests.Authenticity;

/// <summary>Whom a variable return path names, in the report.</summary>
public sealed class ReturnPathTests
{
    private static readonly VerpScheme Signed = new("b+{recipient}+{token}@example.com", OurBounce.Secret);

    private static readonly VerpScheme Open = new("b+{recipient}@example.com");

    [Fact]
    public void Where_the_notice_names_nobody_the_return_path_does()
    {
        BounceReport report = Nameless(Signed.Create("anna@example.net", null, OurBounce.Now), Signed);
        BouncedRecipient only = report.Recipients.Should().ContainSingle().Subject;
        only.Address.Should().Be("anna@example.net");
        only.FinalRecipient.Should().BeNull("the notice names nobody");
        only.Action.Should().Be(DeliveryAction.Failed);
        only.IsHardBounce.Should().BeFalse("nothing says why");
        only.VerpRecipient!.IsSigned.Should().BeTrue();
    }

    [Fact]
    public void What_is_not_signed_says_so()
        => Nameless("b+anna=example.net@example.com", Open).Recipients.Should().ContainSingle()
            .Which.VerpRecipient.Should().Be(new VerpRecipient("anna@example.net", null, TagCheck.Absent));

    [Fact]
    public void A_forged_or_expired_return_path_names_nobody()
    {
        Nameless("b+anna=example.net+00000000000000@example.com", Signed, Open).Recipients.Should().BeEmpty();
        Nameless(Signed.Create("anna@example.net", null, OurBounce.Now.AddDays(-31)), Signed).Recipients.Should().BeEmpty();
    }

    [Fact]
    public void A_return_path_in_the_returned_copy_alone_names_nobody()
        => OurBounce.Parse(new SenderIdentity { Verp = [Open] }, returned: "Return-Path: <b+otto=example.net@example.com>\n")
            .Recipients.Should().ContainSingle().Which.VerpRecipient.Should().BeNull();

    private static BounceReport Nameless(string to, params VerpScheme[] schemes)
    {
        string text = $"""
            Return-path: <>
            From: Mail Delivery System <Mailer-Daemon@mx.example.net>
            To: {to}
            Subject: Mail failure - no recipient addresses
            Auto-Submitted: auto-replied
            Message-Id: <n1@mx.example.net>

            A message that you sent contained no recipient addresses, and therefore no
            delivery could be attempted.

            ------ This is a copy of your message, including all the headers. ------

            From: News <news@example.com>
            Subject: Spring

            Hello.

            """.ReplaceLineEndings("\n");
        BounceReport report = BounceParser.Parse(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(text)), OurBounce.Options(new SenderIdentity { Verp = schemes }));
        report.Kind.Should().Be(ReportKind.Failure);
        return report;
    }
}
