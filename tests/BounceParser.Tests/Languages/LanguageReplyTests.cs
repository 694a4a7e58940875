using System.Text;

namespace BounceParsing.Tests.Languages;

/// <summary>Automatic replies in each language (Languages/replies.tsv): one of a person who is away until 23 August 2026 and names a deputy, one of a person who has left.</summary>
public sealed class LanguageReplyTests
{
    public static TheoryData<string, string, string, string> Replies()
    {
        TheoryData<string, string, string, string> rows = [];
        foreach (string[] row in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Languages", "replies.tsv")).Skip(1).Select(line => line.Split('\t')))
            rows.Add(row[0], row[1], row[2], row[3]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Replies))]
    public void A_reply_tells_why_until_when_and_where_to_write(string language, string name, string subject, string text)
    {
        string expected = name == "away" ? $"{language}: AutoReply Vacation 2026-08-23 -" : $"{language}: AutoReply LeftOrganisation - carl@example.net";
        string[] headers = ["Auto-Submitted: auto-replied\n", ""];
        headers.Select(header => $"{language}: {Said(Read(header, subject, text))}").Should().Equal(expected, expected);
    }

    [Fact]
    public void Each_language_has_both() => Replies().Count.Should().Be(2 * LanguageNotices.Languages.Count());

    private static string Said(BounceReport report)
        => $"{report.Kind} {report.AutoReply?.Kind} {report.AutoReply?.ReturnsOn?.ToString("yyyy-MM-dd") ?? "-"} {report.AutoReply?.NewAddress ?? "-"}";

    private static BounceReport Read(string header, string subject, string text)
    {
        using MemoryStream mail = new(Encoding.UTF8.GetBytes($"""
            From: Bea Moss <bea@example.org>
            To: ann@example.com
            Subject: =?utf-8?b?{Convert.ToBase64String(Encoding.UTF8.GetBytes(subject))}?=
            {header}Date: Mon, 03 Aug 2026 09:15:04 +0000
            In-Reply-To: <n1@example.com>
            Message-ID: <r1@example.org>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            {text}

            """));
        return BounceParser.Parse(mail);
    }
}
