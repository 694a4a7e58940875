using System.Text;
using BounceParsing.Tests.Support;
using CsCheck;
using MimeKit;

namespace BounceParsing.Tests.Guards;

/// <summary>The same bytes give the same report, however they arrive.</summary>
public sealed class SameBytesTests
{
    private const string Broken = "MAILER-DAEMON says: no header\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void No_size_of_the_reads_changes_a_report()
        => Gen.Select(Gen.Int[0, MailFiles.AllPaths.Count - 1], Gen.Int[1, 9000]).Sample(
            (mail, size) =>
            {
                byte[] bytes = File.ReadAllBytes(MailFiles.AllPaths[mail]);
                return Json(BounceParser.Parse(new ForwardStream(bytes, size))) == Json(BounceParser.Parse(new MemoryStream(bytes)));
            },
            iter: 500);

    [Theory]
    [InlineData("\0\0\0")]
    [InlineData(Broken)]
    [InlineData("From: MAILER-DAEMON@example.jp\nSubject: failure notice\nnot a header at all\n\n")]
    public async Task Not_even_of_a_mail_whose_headers_are_broken(string beginning)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(beginning + string.Concat(Enumerable.Range(0, 4000).Select(i => $"line {i} of the text\n")));
        string whole = Json(BounceParser.Parse(new MemoryStream(bytes)));
        foreach (int size in (int[])[1, 7, 100, 4096, 70_000])
        {
            Json(BounceParser.Parse(new ForwardStream(bytes, size))).Should().Be(whole, "a read of {0} bytes", size);
            Json(await BounceParser.ParseAsync(new ForwardStream(bytes, size), Token)).Should().Be(whole, "a read of {0} bytes", size);
        }
    }

    [Fact]
    public void A_message_in_memory_has_its_headers_in_the_order_of_the_mail()
    {
        const string Mail = "MIME-Version: 1.0\nContent-Type: text/plain\nSubject: failure notice\nFrom: MAILER-DAEMON@example.jp\n\nHi. This is the qmail-send program\n";
        using MimeMessage message = MimeMessage.Load(new MemoryStream(Encoding.ASCII.GetBytes(Mail)), Token);
        BounceParser.Parse(message).Headers.All.Select(header => header.Name).Should().Equal("MIME-Version", "Content-Type", "Subject", "From");
    }

    [Fact]
    public void Of_an_attachment_no_more_is_read_than_is_looked_at()
    {
        using CountingStream content = new(3L * 1024 * 1024 * 1024);
        using MimeMessage message = new();
        using MimePart attachment = new("application", "octet-stream") { Content = new MimeContent(content) };
        message.Body = new Multipart("mixed") { new TextPart("plain") { Text = "hello" }, attachment };

        BounceParser.Parse(message).Kind.Should().Be(ReportKind.None);
        content.Taken.Should().BeLessThan(BounceLimits.Default.MaxTextLength + 8192);
    }

    private static string Json(BounceReport report) => BounceJson.Serialize(report);

    /// <summary>A stream of a length that no memory holds; it counts what is read of it.</summary>
    private sealed class CountingStream(long length) : MemoryStream
    {
        private long _position;

        public long Taken { get; private set; }

        public override long Length => length;

        public override long Position
        {
            get => _position;
            set => _position = value;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int count = (int)Math.Min(buffer.Length, length - _position);
            buffer[..count].Fill((byte)'x');
            _position += count;
            Taken += count;
            return count;
        }
    }
}
