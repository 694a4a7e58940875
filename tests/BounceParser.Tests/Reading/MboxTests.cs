using System.Text;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests.Reading;

/// <summary>A mailbox file gives a report a message, and holds no more of itself in memory than a buffer.</summary>
public sealed class MboxTests
{
    private const string Separator = "From MAILER-DAEMON Mon Jan  5 10:00:00 2026\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Each_message_gives_a_report_in_order()
        => Subjects($"{Separator}Subject: one\n\nfirst\n\n{Separator}Subject: two\n\nsecond\n").Should().Equal("one", "two");

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    public void A_file_without_a_message_gives_no_report(string mailbox)
        => Subjects(mailbox).Should().BeEmpty();

    [Fact]
    public void A_file_without_a_from_line_is_one_message()
        => Subjects("Subject: one\n\nfirst\n").Should().Equal("one");

    [Theory]
    [InlineData("From here on, nothing is quoted: read it at 10.")]
    [InlineData("From the two of us")]
    [InlineData(">From MAILER-DAEMON Mon Jan  5 10:00:00 2026")]
    [InlineData(">>From MAILER-DAEMON Mon Jan  5 10:00:00 2026")]
    public void A_line_of_a_text_does_not_split(string line)
        => Subjects($"{Separator}Subject: one\n\nfirst\n\n{line}\n\n{Separator}Subject: two\n\nsecond\n").Should().Equal("one", "two");

    [Fact]
    public void A_from_line_within_a_paragraph_does_not_split()
        => Subjects($"{Separator}Subject: one\n\nfirst\n{Separator}\nSubject: no header\n").Should().Equal("one");

    [Theory]
    [InlineData("From - Mon Jan 05 10:00:00 2026")]
    [InlineData("From ???@??? Mon Jan 05 10:00:00 2026")]
    [InlineData("From sender@example.com")]
    [InlineData("From sender@example.com  Mon Jan 5 10:00 CET 2026 remote from example")]
    [InlineData("From \"a b\"@example.com Jan 5 2026")]
    public void From_lines_of_all_programs_split(string separator)
        => Subjects($"{separator}\nSubject: one\n\nfirst\n\n{separator}\nSubject: two\n\nsecond\n").Should().Equal("one", "two");

    [Fact]
    public void Line_ends_of_two_characters_split_too()
        => Subjects($"{Separator}Subject: one\n\nfirst\n\n{Separator}Subject: two\n\nsecond\n".ReplaceLineEndings("\r\n")).Should().Equal("one", "two");

    [Fact]
    public void One_mark_is_taken_off_quoted_from_lines()
    {
        string notice = "From: MAILER-DAEMON@example.com\nSubject: failure notice\n\nHi. This is the qmail-send program at example.com.\n\n"
            + "<kijitora@example.org>:\n>From where it came\n>>From twice\n> From not\n\n--- Below this line is a copy of the message.\n\n";
        BounceReport report = BounceParser.ParseMbox(Bytes(Separator + notice)).Single();
        report.Recipients.Single().Diagnostic.Should().Be("From where it came\n>From twice\n> From not");
    }

    [Fact]
    public void A_content_length_is_not_believed()
        => Subjects($"{Separator}Subject: one\nContent-Length: 100000\n\nfirst\n\n{Separator}Subject: two\nContent-Length: 1\n\nsecond\n")
            .Should().Equal("one", "two");

    [Theory]
    [InlineData("no header at all")]
    [InlineData("Subject")]
    [InlineData("\0\u0001\u0002 binary")]
    [InlineData("Content-Type: multipart/mixed; boundary=\"never closed\"\n\n--never closed\nContent-Type: message/rfc822\n\n--")]
    public void A_broken_message_does_not_spoil_the_next(string broken)
        => Subjects($"{Separator}{broken}\n\n{Separator}Subject: two\n\nsecond\n").Should().HaveCount(2).And.EndWith("two");

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public async Task It_does_not_matter_how_many_bytes_come_at_a_time(int atMost)
    {
        byte[] mailbox = Mailbox();
        List<string?> expected = [.. BounceParser.ParseMbox(new MemoryStream(mailbox)).Select(report => report.Headers.Subject)];
        expected.Should().HaveCount(MailFiles.AllPaths.Count);
        BounceParser.ParseMbox(new ForwardStream(mailbox, atMost)).Select(report => report.Headers.Subject).Should().Equal(expected);
        List<string?> found = [];
        await foreach (BounceReport report in BounceParser.ParseMboxAsync(new ForwardStream(mailbox, atMost), Token))
            found.Add(report.Headers.Subject);
        found.Should().Equal(expected);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(int.MaxValue)]
    public async Task The_place_of_each_message_is_told(int atMost)
    {
        byte[] mailbox = Mailbox();
        MboxEntry[] entries = [.. BounceParser.ParseMboxEntries(new ForwardStream(mailbox, atMost))];
        List<MboxEntry> again = [];
        await foreach (MboxEntry entry in BounceParser.ParseMboxEntriesAsync(new ForwardStream(mailbox, atMost), Token))
            again.Add(entry);

        again.Should().Equal(entries);
        entries.Should().HaveCount(MailFiles.AllPaths.Count);
        entries[^1].Should().Match<MboxEntry>(last => last.Offset + last.Length == mailbox.Length);
        foreach (MboxEntry entry in entries)
        {
            ReadOnlyMemory<byte> message = mailbox.AsMemory((int)entry.Offset, (int)entry.Length);
            Encoding.Latin1.GetString(mailbox.AsSpan(0, (int)entry.Offset)).Should().EndWith(Separator);
            if (message.Span.IndexOf("\n>From "u8) < 0)
                BounceParser.Parse(message).Should().Be(entry.Report);
        }
    }

    [Fact]
    public void The_place_is_that_in_a_small_mailbox()
        => BounceParser.ParseMboxEntries(Bytes($"{Separator}Subject: one\n\nfirst\n\n{Separator}Subject: two\n\n>From x\n"))
            .Select(entry => (entry.Offset, entry.Length)).Should().Equal((44, 21), (109, 22));

    [Fact]
    public void A_message_of_a_mailbox_says_what_it_says_alone()
    {
        foreach ((string path, BounceReport report) in MailFiles.AllPaths.Zip(BounceParser.ParseMbox(new MemoryStream(Mailbox()))))
        {
            if (!File.ReadAllText(path).Contains("\n>From ", StringComparison.Ordinal))
                report.Recipients.Select(recipient => recipient.Address).Should().Equal(MailFiles.Parse(path).Recipients.Select(recipient => recipient.Address), path);
        }
    }

    [Fact]
    public void Messages_are_read_when_they_are_asked_for()
    {
        using MemoryStream stream = new(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat($"{Separator}Subject: x\n\n{new string('x', 70)}\n\n", 20_000))));
        using IEnumerator<BounceReport> reports = BounceParser.ParseMbox(stream).GetEnumerator();
        stream.Position.Should().Be(0);
        reports.MoveNext().Should().BeTrue();
        stream.Position.Should().BeLessThan(200_000);
    }

    [Fact]
    public void Memory_does_not_grow_with_the_file_nor_with_a_message()
    {
        using PatternStream stream = new(Separator + "Subject: large\n\n", "A line of a very long message.\n", 60_000_000, "\n" + Separator + "Subject: last\n\n");
        List<string?> subjects = [];
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (BounceReport report in BounceParser.ParseMbox(stream))
            subjects.Add(report.Headers.Subject);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(10_000_000);
        subjects.Should().Equal("large", "last");
    }

    [Fact]
    public void Bad_arguments_throw_at_once()
    {
        FluentActions.Invoking(() => BounceParser.ParseMbox(null!)).Should().Throw<ArgumentNullException>().WithParameterName("stream");
        FluentActions.Invoking(() => BounceParser.ParseMbox(Stream.Null, null!)).Should().Throw<ArgumentNullException>().WithParameterName("options");
        FluentActions.Invoking(() => BounceParser.ParseMboxAsync(null!, Token)).Should().Throw<ArgumentNullException>().WithParameterName("stream");
        FluentActions.Invoking(() => BounceParser.ParseMboxEntries(null!)).Should().Throw<ArgumentNullException>().WithParameterName("stream");
        FluentActions.Invoking(() => BounceParser.ParseMboxEntriesAsync(null!, Token)).Should().Throw<ArgumentNullException>().WithParameterName("stream");
        FluentActions.Invoking(() => BounceParser.ParseMboxAsync(Stream.Null, null!, Token)).Should().Throw<ArgumentNullException>().WithParameterName("options");
    }

    [Fact]
    public void What_the_stream_throws_comes_through()
    {
        IOException failure = new("the disk is on fire");
        using FailingStream stream = new(Encoding.ASCII.GetBytes(Separator + "Subject: one\n\n"), failure);
        FluentActions.Invoking(() => BounceParser.ParseMbox(stream).ToList()).Should().Throw<IOException>().Which.Should().BeSameAs(failure);
    }

    [Fact]
    public async Task Cancellation_ends_the_reading()
    {
        using CancellationTokenSource source = new();
        await using IAsyncEnumerator<BounceReport> reports = BounceParser.ParseMboxAsync(new MemoryStream(Mailbox()), source.Token).GetAsyncEnumerator(Token);
        (await reports.MoveNextAsync()).Should().BeTrue();
        await source.CancelAsync();
        await reports.Invoking(async rest => await rest.MoveNextAsync()).Should().ThrowAsync<OperationCanceledException>();
    }

    private static List<string?> Subjects(string mailbox) => [.. BounceParser.ParseMbox(Bytes(mailbox)).Select(report => report.Headers.Subject)];

    private static MemoryStream Bytes(string mailbox) => new(Encoding.Latin1.GetBytes(mailbox));

    /// <summary>All mails of the project in one mailbox, quoted as mboxrd quotes.</summary>
    private static byte[] Mailbox()
    {
        using MemoryStream mailbox = new();
        foreach (string path in MailFiles.AllPaths)
        {
            mailbox.Write(Encoding.ASCII.GetBytes(Separator));
            string[] lines = Encoding.Latin1.GetString(File.ReadAllBytes(path)).Split('\n');
            foreach (string line in lines)
                mailbox.Write(Encoding.Latin1.GetBytes((line.TrimStart('>').StartsWith("From ", StringComparison.Ordinal) ? ">" : "") + line + "\n"));
            mailbox.WriteByte((byte)'\n');
        }

        return mailbox.ToArray();
    }
}
