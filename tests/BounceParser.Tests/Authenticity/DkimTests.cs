using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MimeKit.Cryptography;

namespace BounceParsing.Tests.Authenticity;

/// <summary>A mail that is signed here with a fresh key, and what a bounce that returns it shows.</summary>
public sealed class DkimTests
{
    private const string Name = "s1._domainkey.example.com";

    private static readonly RSA Key = RSA.Create(2048);

    private static readonly string Signed = Sign();

    [Fact]
    public void A_signed_mail_that_comes_back_whole_is_verified()
    {
        BounceReport report = Return(Signed);
        report.Authenticity.Should().Be(BounceAuthenticity.Verified);
        report.AuthenticityEvidence.Should().ContainSingle().Which.Should().Be(new AuthenticityEvidence("dkim", BounceAuthenticity.Verified, "example.com"));
        BounceParser.Parse(MimeMessage.Load(new MemoryStream(Bounce(Signed)), TestContext.Current.CancellationToken), Options(Key)).Authenticity
            .Should().Be(BounceAuthenticity.Verified);
    }

    [Fact]
    public void A_signature_of_another_key_is_forged()
    {
        using RSA other = RSA.Create(2048);
        Return(Signed, Options(other)).Authenticity.Should().Be(BounceAuthenticity.Forged);
    }

    [Theory]
    [InlineData("Hello Anna.\r\nThe sun", "Hello Anna.")]
    [InlineData("Subject: Spring", "Subject: [list] Spring")]
    [InlineData("From: news@example.com", "From: boss@example.org\r\nFrom: news@example.com")]
    [InlineData("bh=", "l=5; bh=")]
    [InlineData("From", "Frob")]
    public void A_mail_that_was_cut_or_changed_proves_nothing(string old, string changed)
    {
        Signed.Should().Contain(old);
        BounceReport report = Return(Signed.Replace(old, changed, StringComparison.Ordinal));
        report.AuthenticityEvidence.Should().ContainSingle().Which.Verdict.Should().Be(BounceAuthenticity.Unknown);
    }

    [Theory]
    [InlineData("DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; h=From; bh=!!; b=????")]
    [InlineData("DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; h=From; bh=AAAA; b=AAAA")]
    [InlineData("DKIM-Signature: v=7; a=none; c=odd/odd/odd; d=example.com; s=s1; h=; t=x; b=")]
    [InlineData("DKIM-Signature: d=example.com; s=s1")]
    public void A_malformed_signature_is_nothing_to_go_by(string header)
        => Return($"{header}\r\nFrom: news@example.com\r\nSubject: Spring\r\n\r\nHello.\r\n").AuthenticityEvidence
            .Should().ContainSingle().Which.Verdict.Should().Be(BounceAuthenticity.Unknown);

    [Theory]
    [InlineData("a=rsa-sha256", "a=ed25519-sha256")]
    [InlineData("a=rsa-sha256", "a=rsa-sha1")]
    [InlineData("\tb=", "\tb=AA; z=")]
    [InlineData("\tb=", "\tb=; z=")]
    [InlineData("\tb=", "\tb=====; z=")]
    [InlineData("d=example.com", "d=example.com; d=example.net")]
    [InlineData("s=s1", "s=s1; s=s2")]
    public void A_signature_whose_tags_were_changed_proves_nothing_and_throws_nothing(string old, string changed)
    {
        Signed.Should().Contain(old);
        Return(Signed.Replace(old, changed, StringComparison.Ordinal)).Authenticity.Should().NotBe(BounceAuthenticity.Verified);
    }

    [Theory]
    [InlineData("")]
    [InlineData("v=DKIM1; k=rsa; p=")]
    [InlineData("v=DKIM1; k=rsa; p=AAAA")]
    [InlineData("v=DKIM1; k=rsa; p=!")]
    public void A_record_that_holds_no_key_is_nothing_to_go_by(string record)
        => Return(Signed, Options(record)).Authenticity.Should().Be(BounceAuthenticity.Unknown);

    [Fact]
    public void A_signature_of_another_domain_or_selector_is_not_asked()
        => Return(Signed, new() { Sender = new SenderIdentity { DkimKeys = new Dictionary<string, string> { ["s2._domainkey.example.com"] = Record(Key) } } })
            .AuthenticityEvidence.Should().BeEmpty();

    [Fact]
    public void A_mail_of_very_long_lines_is_not_read_a_second_time()
    {
        Stopwatch watch = Stopwatch.StartNew();
        Return($"X-Long: {new string('x', 200_000)}\r\n{Signed}").AuthenticityEvidence.Should().BeEmpty();
        Return(string.Concat(Enumerable.Range(0, 2000).Select(i => $"DKIM-Signature: {new string(';', 60)}d=example.com; s=s1\r\n")) + Signed)
            .Authenticity.Should().NotBe(BounceAuthenticity.Forged);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
    }

    private static BounceReport Return(string mail, BounceParserOptions? options = null)
        => BounceParser.Parse(new MemoryStream(Bounce(mail)), options ?? Options(Key));

    private static BounceParserOptions Options(RSA key) => Options(Record(key));

    private static BounceParserOptions Options(string record)
        => new() { Sender = new SenderIdentity { DkimKeys = new Dictionary<string, string> { [Name] = record } } };

    private static string Record(RSA key) => "v=DKIM1; k=rsa; p=" + Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    private static string Sign()
    {
        MimeMessage message = new() { MessageId = "a1@example.com", Subject = "Spring", Body = new TextPart("plain") { Text = "Hello Anna.\r\nThe sun shines.\r\n" } };
        message.From.Add(MailboxAddress.Parse("news@example.com"));
        message.To.Add(MailboxAddress.Parse("anna@example.net"));
        message.Prepare(EncodingConstraint.SevenBit);
        DkimSigner signer = new(new MemoryStream(Encoding.ASCII.GetBytes(Key.ExportRSAPrivateKeyPem())), "example.com", "s1")
        {
            HeaderCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
            BodyCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
        };
        signer.Sign(message, [HeaderId.From, HeaderId.To, HeaderId.Subject, HeaderId.MessageId]);
        return message.ToString().ReplaceLineEndings("\r\n");
    }

    private static byte[] Bounce(string returned) => Encoding.UTF8.GetBytes($"""
        From: MAILER-DAEMON@mx.example.net
        To: news@example.com
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.net

        Final-Recipient: rfc822; anna@example.net
        Action: failed
        Status: 5.1.1

        --b
        Content-Type: message/rfc822

        {returned}
        --b--

        """.ReplaceLineEndings("\r\n"));
}
