using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Postfix;

/// <summary>One recipient: "&lt;address&gt; (expanded from &lt;original&gt;): reason", folded (src/bounce/bounce_notify_util.c, bounce_recipient_log).</summary>
internal static class PostfixEntry
{
    private const string Expanded = " (expanded from <";

    /// <summary>True where a line can begin an entry.</summary>
    public static bool Begins(ReadOnlySpan<char> line)
    {
        if (line is not ['<', ..])
            return false;
        int close = Close(line);
        return close > 1 && (close + 1 == line.Length || line[(close + 1)..] is [':', ' ', ..] or [' ', '(', ..]);
    }

    /// <summary>Reads the entry of some lines; null where they are none.</summary>
    /// <remarks>The reason is one line that Postfix folds between words, so it is unfolded.</remarks>
    public static Block? Read(TextLines text, int from, int to)
    {
        ReadOnlySpan<char> entry = text.Unfold(from, to);
        int close = Close(entry);
        if (close < 0)
            return null;
        string address = entry[1..close].ToString();
        ReadOnlySpan<char> rest = entry[(close + 1)..];
        string? original = null;
        if (rest.StartsWith(Expanded, StringComparison.Ordinal))
        {
            int end = rest.IndexOf(">)");
            if (end < 0)
                return null;
            original = rest[Expanded.Length..end].ToString();
            rest = rest[(end + 2)..];
        }

        if (rest is not [':', ..] || rest[1..].Trim() is not { IsEmpty: false } reason)
            return null;
        return new Block { FinalRecipient = address, OriginalRecipient = original, Diagnostic = reason.ToString() };
    }

    /// <summary>Where the address ends: quotes may hold any character.</summary>
    private static int Close(ReadOnlySpan<char> line)
        => line is ['<', ..] && AddressText.ReadUpTo(line[1..], '>', out _) is int end and >= 0 ? end + 1 : -1;
}
