using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>The address to write to from now on, where a reply says that the old one is given up.</summary>
internal static class NewAddressFinder
{
    private const int Reach = 160;

    public static string? Find(Notice notice, TextWords words)
    {
        ReadOnlySpan<char> text = notice.Facts.Opening;
        HashSet<string> own = new(MailboxHeader.Addresses(notice.Headers.Raw("From")), StringComparer.OrdinalIgnoreCase);
        for (int at = 0; words.Find(WordKind.NewAddress, at) is { Start: >= 0 } found; at = found.End)
        {
            if (FirstAddress(text[found.End..Math.Min(text.Length, found.End + Reach)], own) is string address)
                return address;
        }

        return notice.Facts.OpeningWords.Find(WordKind.Left) is { Start: >= 0 } left ? OnlyAddress(text[left.End..Math.Min(text.Length, left.End + Reach)], own) : null;
    }

    /// <summary>The one mailbox that a reply names behind the words that somebody has left; null where it names several, each for something else.</summary>
    private static string? OnlyAddress(ReadOnlySpan<char> text, HashSet<string> own)
    {
        if (FirstAddress(text, own) is not string address)
            return null;
        own.Add(address);
        return FirstAddress(text, own) is null ? address : null;
    }

    /// <summary>The first mailbox of a text that is not one of those given up.</summary>
    private static string? FirstAddress(ReadOnlySpan<char> text, HashSet<string> without)
    {
        for (int from = 0; AddressSearch.TryFind(text, ref from, out ReadOnlySpan<char> found);)
        {
            if (found.ToString() is string address && !without.Contains(address))
                return address;
        }

        return null;
    }
}
