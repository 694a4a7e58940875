using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>A request to be taken off a list that mail software sent to the mailto of a List-Unsubscribe (RFC 2369, 3.2).</summary>
internal sealed class UnsubscribeGrammar : IGrammar
{
    private const int LongestBody = 400;

    public Findings? Read(Notice notice)
    {
        if (!IsPossible(notice.Headers, HeaderSigns.Of(notice.Headers)) || !SaysNothingElse(notice))
            return null;
        Findings findings = new() { Grammar = "rfc2369", Kind = ReportKind.Unsubscribe };
        if (MailboxHeader.Addresses(notice.Headers.Raw("From")) is [string subscriber, ..])
            findings.Blocks.Add(new Block { IsFields = true, FinalRecipient = subscriber });
        return findings;
    }

    /// <summary>True where the addressee or the Subject is that of a request, and no list has passed it on.</summary>
    public static bool IsPossible(HeaderTable headers, HeaderSign signs)
    {
        if ((signs & (HeaderSign.List | HeaderSign.Answer)) != 0)
            return false;
        ReadOnlySpan<char> subject = headers["Subject"].AsSpan().Trim();
        return UnsubscribeRows.Subjects.Begins(subject)
            || (UnsubscribeRows.Addressees.IsIn(headers["To"]) && (subject.IsEmpty || !subject.Contains(' ')));
    }

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
        if (UnsubscribeRows.Programs.IsIn(text))
            return true;
        bool isCommand = !text.Contains(' ', StringComparison.Ordinal) || (!text.Contains('\n', StringComparison.Ordinal) && UnsubscribeRows.Commands.Begins(text));
        return isCommand && UnsubscribeRows.Addressees.IsIn(notice.Headers["To"]);
    }
}
