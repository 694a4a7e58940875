using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>A request to be taken off a list that mail software sent to the mailto of a List-Unsubscribe (RFC 2369, 3.2).</summary>
internal sealed class UnsubscribeGrammar : IGrammar
{
    private const int LongestBody = 400;

    public Findings? Read(Notice notice)
    {
        if (!IsPossible(notice) || !SaysNothingElse(notice))
            return null;
        Findings findings = new() { Grammar = "rfc2369", Kind = ReportKind.Unsubscribe };
        if (MailboxHeader.Addresses(notice.Headers.Raw("From")) is [string subscriber, ..])
            findings.Blocks.Add(new Block { IsFields = true, FinalRecipient = subscriber });
        return findings;
    }

    /// <summary>True where the addressee or the Subject is that of a request, and no list has passed it on.</summary>
    public static bool IsPossible(Notice notice)
    {
        NoticeFacts facts = notice.Facts;
        ReadOnlySpan<char> subject = facts.Subject.AsSpan().Trim();
        bool isRequest = facts.SubjectWords.Begins(WordKind.UnsubscribeSubject) || (!subject.Contains(' ') && IsToUnsubscribe(notice));
        return isRequest && (facts.Signs & (HeaderSign.List | HeaderSign.Answer)) == 0;
    }

    private static bool IsToUnsubscribe(Notice notice) => notice.Facts.ToWords.Has(WordKind.UnsubscribeAddress);

    /// <summary>True where the text is empty, is a program's own sentence, or holds no more than the command.</summary>
    private static bool SaysNothingElse(Notice notice)
    {
        if (notice.Attached.Count > 0)
            return false;
        string text = notice.Texts is [TextLines lines, ..] ? lines.Text.Trim() : string.Empty;
        if (text.Length == 0)
            return true;
        if (text.Length > LongestBody)
            return false;
        TextWords words = NoticeWords.Read(text);
        if (words.Has(WordKind.UnsubscribeProgram))
            return true;
        bool isCommand = !text.Contains(' ', StringComparison.Ordinal) || (!text.Contains('\n', StringComparison.Ordinal) && words.Begins(WordKind.UnsubscribeCommand));
        return isCommand && IsToUnsubscribe(notice);
    }
}
