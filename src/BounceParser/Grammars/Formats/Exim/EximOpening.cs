using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Exim;

/// <summary>Finds where an Exim notice begins its list of recipients, and what has become of them.</summary>
internal sealed record EximOpening(int Line, DeliveryAction Action)
{
    /// <summary>How many lines above the list's opening the words may stand that make it a notice.</summary>
    private const int Reach = 14;

    /// <summary>The last words before the list (src/deliver.c; Exim 1.x to 3.x, deliver.c and warn messages; cPanel's limit of mails an hour defers).</summary>
    private static readonly Row[] Rows =
    [
        new("address(es) failed:", DeliveryAction.Failed),
        new("address(es) deferred:", DeliveryAction.Delayed),
        new("has not yet been delivered is:", DeliveryAction.Delayed),
        new("has not yet been delivered are:", DeliveryAction.Delayed),
        new("address(es) have not yet been delivered:", DeliveryAction.Delayed),
        new("has not been delivered to the following address(es):", DeliveryAction.Delayed),
    ];

    /// <summary>What the notice says of the message; "The following address(es) failed" alone may stand in any text.</summary>
    private static readonly string[] Standing = ["could not be delivered to", "not yet been delivered", "has not been delivered"];

    public static string[] Marks => Array.ConvertAll(Rows, static row => row.Words);

    public static EximOpening? Find(Notice notice, TextLines text)
        => (notice.Facts.WordsOf(text).Has(FormatMark.Exim) ? FindByWords(text) : null) ?? FindByHeader(notice.Headers, text);

    private static EximOpening? FindByWords(TextLines text)
    {
        for (int line = 0; line < text.Count && !ReturnedText.StartsHeader(text[line]); line++)
        {
            foreach (Row row in Rows)
            {
                if (text[line].EndsWith(row.Words, StringComparison.OrdinalIgnoreCase) && IsNotice(text, line))
                    return new EximOpening(line + 1, row.Action);
            }
        }

        return null;
    }

    private static bool IsNotice(TextLines text, int line)
    {
        ReadOnlySpan<char> before = text.Unfold(Math.Max(0, line - Reach), line + 1);
        return before.HoldsAny(Standing);
    }

    /// <summary>
    /// A notice in the words of the site (the option bounce_message_file): its list is the first indented line that
    /// names a recipient which the header X-Failed-Recipients names too.
    /// </summary>
    private static EximOpening? FindByHeader(HeaderTable headers, TextLines text)
    {
        if (!IsFromExim(headers) || headers["X-Failed-Recipients"] is not string failed)
            return null;
        for (int line = 0; line < text.Count && !ReturnedText.StartsHeader(text[line]); line++)
        {
            ReadOnlySpan<char> words = text[line];
            bool isItem = words.Indent() == EximList.ItemIndent && AddressSearch.Alone(words) is string address && failed.AsSpan().Holds(address);
            if (isItem && (line == 0 || text.IsBlank(line - 1)))
                return new EximOpening(line, DeliveryAction.Failed);
        }

        return null;
    }

    /// <summary>Exim's own Message-ID is its queue name after an E (src/queue.c; 4.97 made the name longer).</summary>
    private static bool IsFromExim(HeaderTable headers)
    {
        ReadOnlySpan<char> id = headers["Message-ID"].AsSpan().Trim().TrimStart('<');
        int at = id.IndexOf('@');
        if (at is not (17 or 24) || id[0] != 'E')
            return headers["Received"].AsSpan().Holds("(Exim ");
        return id[7] == '-' && id[at == 17 ? 14 : 19] == '-';
    }

    private sealed record Row(string Words, DeliveryAction Action);
}
