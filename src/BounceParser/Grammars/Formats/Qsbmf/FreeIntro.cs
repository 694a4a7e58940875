using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Qsbmf;

/// <summary>Knows a notice with an intro of the administrator's own words by its structure.</summary>
internal static class FreeIntro
{
    private const int MaxIntroLines = 200;

    /// <summary>An intro before a recipient's line, in a mail that a queue program marks as a bounce or that ends in a known break.</summary>
    public static QsbmfIntro? Find(TextLines text, Notice notice)
    {
        int first = text.SkipBlank(0);
        bool isMarked = notice.Facts.HasBounceMark;
        int recipient = FindRecipient(text, first, isMarked);
        if (recipient < 0)
            return null;
        QsbmfIntro intro = new(QsbmfRows.FreeIntro, first, text.NextBlank(first), null);
        if (isMarked)
            return intro;
        int end = QsbmfBreak.Find(text, intro);
        return end > recipient && end < text.Count && QsbmfBreak.HasBreakWords(text[end]) ? intro : null;
    }

    /// <summary>The first recipient's line: as qmail writes it, or in a marked bounce as gateways leave it.</summary>
    private static int FindRecipient(TextLines text, int first, bool isMarked)
    {
        RecipientShape loosest = isMarked ? RecipientShape.LostBrackets : RecipientShape.Exact;
        bool startsParagraph = false;
        for (int line = first; line < Math.Min(text.Count, first + MaxIntroLines); line++)
        {
            if (!isMarked && startsParagraph && QsbmfBreak.MayEndWords(text, line))
                return -1;
            if ((isMarked || startsParagraph) && IsRecipient(text[line], loosest))
                return line;
            startsParagraph = text.IsBlank(line);
        }

        return -1;
    }

    private static bool IsRecipient(ReadOnlySpan<char> line, RecipientShape loosest)
    {
        for (RecipientShape shape = RecipientShape.Exact; shape <= loosest; shape++)
        {
            if (RecipientLine.TryRead(line, shape, null, out ReadOnlySpan<char> address, out _))
                return address.Contains('@');
        }

        return false;
    }
}
