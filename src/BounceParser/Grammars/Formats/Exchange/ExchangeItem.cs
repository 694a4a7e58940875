using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Exchange;

/// <summary>One recipient of a list: an address, an X.400 name or a display name, perhaps with a date behind it.</summary>
internal static class ExchangeItem
{
    private const string MailTo = "<mailto:";
    private const string X400Smtp = "SMTP=";

    /// <summary>Words between a name and a date, a language each.</summary>
    private static readonly string[] BeforeDate = [" on ", " am ", " le ", " el ", " il ", " em ", " op ", " den ", " 於 "];

    /// <summary>What the Internet Mail Service adds for tracing.</summary>
    private static readonly string[] Tracing = ["The MTS-ID of the original message"];

    /// <summary>Whom a line names; null for a sentence, or for a line further in than the list.</summary>
    public static string? NameOf(ReadOnlySpan<char> line, int indent)
    {
        if (line.Indent() > indent)
            return null;
        line = line.Trim();
        int mailTo = CaselessSearch.Find(line, MailTo);
        if (mailTo >= 0)
            return AddressSearch.First(line[(mailTo + MailTo.Length)..]);
        int smtp = CaselessSearch.Find(line, X400Smtp);
        if (smtp >= 0)
            return AddressSearch.First(line[(smtp + X400Smtp.Length)..]);
        ReadOnlySpan<char> name = WithoutDate(line);
        if (AddressSearch.First(name) is string address)
            return name.Length < address.Length + 80 ? address : null;
        return name.Length < line.Length && name.Length < 80 ? name.ToString() : null;
    }

    /// <summary>True for an address with a date and a time behind it.</summary>
    public static bool HasDate(ReadOnlySpan<char> line)
    {
        if (AddressSearch.First(line) is not string address)
            return false;
        ReadOnlySpan<char> rest = line[(line.IndexOf(address) + address.Length)..];
        return rest.Length < 80 && rest.Contains(':') && rest.IndexOfAnyInRange('0', '9') >= 0;
    }

    /// <summary>True where a line below, further in, names Exchange's component or a host with a code.</summary>
    public static bool IsMarkedBelow(TextLines text, int line)
    {
        for (int at = line + 1; at < Math.Min(text.Count, line + 12) && text[at].Indent() > text[line].Indent(); at++)
        {
            ReadOnlySpan<char> words = text[at].Trim();
            int hash = words.IndexOf(" #");
            bool isHost = words[0] == '<' && hash > 0 && StatusCodeFinder.At(words[(hash + 2)..], out _) > 0;
            if (isHost || words.StartsWith("MSEXCH:"))
                return true;
        }

        return false;
    }

    public static Block ToBlock(ReturnedNames names, TextLines text, string name, int line, int end, DeliveryAction action)
    {
        List<string> words = [];
        for (int at = line + 1; at < end; at++)
        {
            ReadOnlySpan<char> trimmed = text[at].Trim();
            bool isTracing = trimmed.BeginsAny(Tracing) || trimmed.StartsWith(";p=");
            bool isRestOfDate = words.Count == 0 && text[at].Indent() <= text[line].Indent() && trimmed.Length < 20;
            if (!isTracing && !isRestOfDate)
                words.Add(trimmed.ToString());
        }

        return new Block
        {
            FinalRecipient = name.Contains('@', StringComparison.Ordinal) ? name : names.AddressOf(name) ?? name,
            Action = action,
            Diagnostic = words.Count > 0 ? string.Join('\n', words) : null,
        };
    }

    private static ReadOnlySpan<char> WithoutDate(ReadOnlySpan<char> line)
    {
        foreach (string words in BeforeDate)
        {
            int at = line.LastIndexOf(words);
            if (at > 0 && line[(at + words.Length)..].ContainsAnyInRange('0', '9'))
                return line[..at].TrimEnd(" ;");
        }

        return line;
    }
}
