using BounceParsing.Reading;

namespace BounceParsing.Grammars.Qsbmf;

/// <summary>The intro paragraph: what makes a text a failure notice, and which program at which host wrote it.</summary>
internal sealed record QsbmfIntro(int FirstLine, int EndLine, string? Host, bool IsDoubleBounce)
{
    // QSBMF, "Recognizing failure notices": these words at the first byte; the rest of the paragraph is free.
    private const string Opening = "Hi. This is the";
    private const string SecondLine = "I'm afraid I wasn't able to deliver your message";
    private const string DoubleBounce = "but the bounce bounced!";

    /// <summary>The intro of a text; null when the text does not begin with one.</summary>
    public static QsbmfIntro? Find(TextLines text, string? subject)
    {
        int first = text.SkipBlank(0);
        if (first == text.Count)
            return null;
        ReadOnlySpan<char> line = text[first].TrimStart();
        if (line.StartsWith(Opening, StringComparison.Ordinal))
            return Make(text, first, line);
        bool subjectOpens = subject is not null && subject.StartsWith(Opening, StringComparison.Ordinal);
        return subjectOpens && line.StartsWith(SecondLine, StringComparison.Ordinal) ? Make(text, first, subject) : null;
    }

    private static QsbmfIntro Make(TextLines text, int first, ReadOnlySpan<char> opening)
    {
        int end = text.NextBlank(first);
        bool isDouble = text.Slice(first, end).Contains(DoubleBounce, StringComparison.Ordinal);
        return new QsbmfIntro(first, end, HostOf(opening), isDouble);
    }

    /// <summary>The last word after " at " of "Hi. This is the qmail-send program at HOST."</summary>
    private static string? HostOf(ReadOnlySpan<char> opening)
    {
        int at = opening.LastIndexOf(" at ");
        ReadOnlySpan<char> host = at < 0 ? default : opening[(at + 4)..].Trim().TrimEnd('.');
        return host.IsEmpty || host.Contains(' ') ? null : host.ToString();
    }
}
