using System.Text;
using BounceParsing.Reading;
using BounceParsing.Tests.Support;
using CsCheck;

namespace BounceParsing.Tests.Reading;

/// <summary>What is passed over changes nothing, and who reads neither: the parts are those that MimeKit finds where it looks at every line.</summary>
public sealed class MailStreamTests
{
    private static readonly string[] Pieces =
    [
        "Content-Type: multipart/mixed; boundary=b\n\n", "Content-Type: multipart/digest; boundary=\"b c\"\n\n", "Content-Type: multipart/mixed\n\n",
        "Content-Type: message/rfc822\n\n", "Content-Type: text/html\n", "Content-Type: image/png\n\n", "Content-Transfer-Encoding: base64\n",
        "\n--b\n", "--b\n", "--b--\n", "--b c\n", "--b c--\n", "--b  \t\n", "--bb\n", "--\n", "---b\n", "-- \nname\n", "a--b\n", "-", "\n", "\n\n", " folded\n",
        "Subject: x\n", "Blank before : x\n", "X-No-Value:\n", ": x\n", "no colon\n", "\u00fcber: x\n", "From x\n", ">From x\n", "X-Cut", "Content-Transfer-Encoding: x-uuencode\n",
        "Content-Type: message/rfc822\n", "content-type: Text/HTML; Charset=\"us-ascii\";\n\tname=\"a b\"\n", "Content-Type: text/plain (plain); charset = a; name*=utf-8''x%20y\n",
        "Content-Type: text/plain; charset=a; charset=b\n", "Content-Type: text/plain; name=\"a\\\"b\"; charset=\"\"\n", "Content-Type: text\n", "Content-Type: ; name=x\n", "Content-Type:\n",
        "Content-Type: multipart/report; boundary=\"b\"; report-type=delivery-status\n\n", "Content-Type: text/rfc822-headers\n\n", "Content-Type: message/delivery-status\n\n",
        "text text text text text text text text text text text\n",
        string.Concat(Enumerable.Repeat("QUJD--\n", 300)), new string('A', 3000) + "\n", string.Concat(Enumerable.Repeat(new string('A', 76) + "\n", 1000)),
    ];

    private static readonly Gen<byte[]> Jumbles = Gen.Select(Gen.Int[0, Pieces.Length - 1].Array[0, 40], Gen.Bool, (order, isCrLf) =>
    {
        string mail = "From: a@example.com\n" + Pieces[order.Length % 4] + string.Concat(order.Select(i => Pieces[i]));
        return Encoding.UTF8.GetBytes(isCrLf ? mail.Replace("\n", "\r\n", StringComparison.Ordinal) : mail);
    });

    /// <summary>What is kept of a mail to be read again is not passed over: here it is an attachment.</summary>
    private static readonly byte[] LargeBeginning = Encoding.ASCII.GetBytes(
        "From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/png\n\n" + string.Concat(Enumerable.Repeat(new string('A', 76) + "\n", 900)) + "--b\n");

    private static readonly BounceLimits[] Limits =
    [
        BounceLimits.Default,
        BounceLimits.Default with { MaxTextLength = 1000, MaxLineLength = 1500, MaxDepth = 4, MaxParts = 5 },
    ];

    [Fact]
    public void Of_any_mail_in_memory_the_same_parts_are_found()
        => Gen.Select(Jumbles, Gen.OneOfConst(Limits)).Sample((mail, limits) => ReadPlain(mail, limits) == ReadByMimeKit(mail, limits), iter: 5000);

    [Fact]
    public void Of_each_of_our_mails_the_same_parts_are_found()
    {
        foreach (byte[] mail in MailFiles.AllPaths.Select(File.ReadAllBytes))
        {
            if (PlainMail.Of(mail, BounceLimits.Default) is { Count: > 0 } plain)
                ReadPlain(plain, BounceLimits.Default).Should().Be(ReadByMimeKit(plain, BounceLimits.Default));
        }
    }

    [Fact]
    public void Of_any_mail_that_is_filtered_the_same_parts_are_found()
        => Gen.Select(Jumbles, Gen.OneOfConst(Limits), Gen.Int[1, 30_000]).Sample(
            (jumble, limits, size) =>
            {
                byte[] mail = [.. LargeBeginning, .. jumble];
                using IntakeStream intake = new(new ForwardStream(mail, size), limits);
                using IntakeStream whole = new(new MemoryStream(mail), limits);
                return Read(intake, limits) + intake.IsTruncated == Read(new EveryByte(whole), limits) + whole.IsTruncated;
            },
            iter: 2000);

    [Fact]
    public async Task An_attachment_is_passed_over_with_and_without_waiting()
    {
        byte[] mail = Encoding.ASCII.GetBytes(Attachment("Content-Type: image/png\nContent-Transfer-Encoding: base64\n", 20_000));
        using IntakeStream intake = new(new MemoryStream(mail), BounceLimits.Default);
        string parts = Read(intake, BounceLimits.Default);
        using IntakeStream waited = new(new MemoryStream(mail), BounceLimits.Default);
        using NoticeBuilder builder = new(BounceLimits.Default);
        await new EventReader(waited, builder, BounceLimits.Default).ReadMessageAsync(TestContext.Current.CancellationToken);

        intake.PassedOver.Should().BeGreaterThan(1_400_000);
        waited.PassedOver.Should().BeGreaterThan(1_400_000);
        parts.Should().Contain("the first").And.Contain("the last").And.Be(Told(builder));
    }

    [Fact]
    public void A_line_beyond_the_limit_is_told_where_nobody_looks_at_it()
    {
        byte[] mail = Encoding.ASCII.GetBytes(Attachment("Content-Type: image/png\n\n" + new string('A', 70_000) + "\n", 2000));
        foreach (int size in (int[])[100, 5000, 16_384])
        {
            using IntakeStream intake = new(new ForwardStream(mail, size), BounceLimits.Default);
            Read(intake, BounceLimits.Default).Should().Contain("the last");
            intake.IsTruncated.Should().BeTrue();
        }
    }

    private static string Attachment(string headers, int lines)
        => "From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nthe first\n--b\n" + headers + "\n"
            + string.Concat(Enumerable.Repeat(new string('A', 76) + "\n", lines)) + "--b\n\nthe last\n--b--\n";

    private static string ReadPlain(ArraySegment<byte> mail, BounceLimits limits)
    {
        using NoticeBuilder builder = new(limits, whole: mail);
        return new PlainReader(mail, builder).TryRead() ? Told(builder) : "broken";
    }

    private static string ReadByMimeKit(ArraySegment<byte> mail, BounceLimits limits)
    {
        try
        {
            return Read(new EveryByte(new MemoryStream(mail.Array!, mail.Offset, mail.Count)), limits);
        }
        catch (FormatException)
        {
            return "broken";
        }
    }

    private static string Read(MailStream stream, BounceLimits limits)
    {
        using NoticeBuilder builder = new(limits);
        new EventReader(stream, builder, limits).ReadMessage(TestContext.Current.CancellationToken);
        return Told(builder);
    }

    private static string Told(NoticeBuilder builder)
    {
        StringBuilder told = new();
        Tell(builder.Top!, told);
        return told.ToString();
    }

    private static void Tell(Notice notice, StringBuilder told)
    {
        told.Append('{').AppendJoin('|', notice.Headers).Append(notice.IsTruncated).Append(notice.ContentType);
        foreach (NoticePart part in notice.Parts)
            told.Append('[').Append(part.ContentType).Append(part.FollowsCopy).Append(Encoding.Latin1.GetString(part.Content.Span)).Append(']');
        foreach (Notice attached in notice.Attached)
            Tell(attached, told);
        told.Append('}');
    }

    /// <summary>Hands on all that there is.</summary>
    private sealed class EveryByte(Stream mail) : MailStream
    {
        public override int Read(Span<byte> buffer) => mail.Read(buffer);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => mail.ReadAsync(buffer, cancellationToken);
    }
}
