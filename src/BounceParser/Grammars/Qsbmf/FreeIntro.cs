using BounceParsing.Reading;

namespace BounceParsing.Grammars.Qsbmf;

/// <summary>Knows a notice with an intro of the administrator's own words by its structure.</summary>
internal static class FreeIntro
{
    private const int MaxIntroLines = 200;

    /// <summary>An intro before a recipient's line, in a mail that a queue program marks as a bounce or that ends in a known break.</summary>
    public static QsbmfIntro? Find(TextLines text, Notice notice)
    {
        int first = text.SkipBlank(0);
        bool isMarked = Gate.HasBounceMark(notice.Headers);
        int recipient = FindRecipient(text, first, isMarked);
        if (recipient < 0)
            return null;
        QsbmfIntro intro = new(QsbmfRows.FreeIntro, first, text.NextBlank(first), null);
        if (isMarked)
            return intro;
        int end = QsbmfBreak.Find(text, intro);
        return end > recipient && end < text.Count && QsbmfBreak.HasBreakWords(text[end], intro.Row) ? intro : null;
    }

    private static int FindRecipient(TextLines text, int first, bool isMarked)
    {
        for (int line = text.SkipBlank(text.NextBlank(first)); line < Math.Min(text.Count, MaxIntroLines); line = text.SkipBlank(text.NextBlank(line)))
        {
            if (!isMarked && QsbmfBreak.MayEndWords(text, line))
                return -1;
            if (RecipientLine.TryRead(text[line], RecipientShape.Exact, null, out string address, out _) && address.Contains('@', StringComparison.Ordinal))
                return line;
        }

        return -1;
    }
}
