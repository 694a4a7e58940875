using BounceParsing.Reading;

namespace BounceParsing.Words;

/// <summary>Addresses as reports write them, and what is left of them without their decoration.</summary>
internal static class MailboxText
{
    private static readonly CharSet NotInLocalPart = new(" \t<>,;");

    /// <summary>True for an address that mail can be sent to: no command, file or link, without blanks outside quotes.</summary>
    public static bool IsMailbox(ReadOnlySpan<char> address)
        => AddressText.IsAddress(address) && address[0] is not ('|' or '/') && !address.Contains("://", StringComparison.Ordinal)
            && (AddressText.QuotedLength(address) > 0 || NotInLocalPart.FirstIn(address) < 0);

    /// <summary>Takes off angle brackets, a source route (RFC 5321, C), a comment, a final dot; null when nothing is left.</summary>
    public static string? Clean(ReadOnlySpan<char> address)
    {
        address = address.Trim();
        if (address.StartsWith("=?", StringComparison.Ordinal) && address.EndsWith("?=", StringComparison.Ordinal))
            address = HeaderText.DecodeText(address);
        address = WithoutRoute(InBrackets(WithoutRoute(address)));
        address = WithoutComment(address).Trim();
        if (address.Length > 1 && address[^1] == '.' && address.Contains('@'))
            address = address[..^1];
        return address.IsEmpty ? null : Unescape(address.ToString());
    }

    /// <summary>The RFC 822 mailbox within an X.400 name (RFC 2156, 4.3); the name as it stands where it holds none.</summary>
    public static string FromX400(string name)
    {
        const string Attribute = "/RFC-822=";
        int start = name.IndexOf(Attribute, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            return name;
        string value = name[(start + Attribute.Length)..];
        int end = value.IndexOf('/', StringComparison.Ordinal);
        return (end < 0 ? value : value[..end]).Replace("(a)", "@", StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> InBrackets(ReadOnlySpan<char> address)
    {
        if (address is ['<', .. ReadOnlySpan<char> enclosed] && AddressText.QuotedLength(WithoutRoute(enclosed)) is int quoted and > 0)
        {
            ReadOnlySpan<char> path = WithoutRoute(enclosed);
            return path[quoted..].IndexOf('>') is int end and >= 0 ? path[..(quoted + end)] : path;
        }

        int open = address.LastIndexOf('<');
        if (open < 0 || AddressText.QuotedLength(address) > 0 || (address[0] == '"' && address[^1] != '>'))
            return address;
        int close = address[open..].IndexOf('>');
        return close < 0 ? address[(open + 1)..] : address.Slice(open + 1, close - 1);
    }

    private static ReadOnlySpan<char> WithoutRoute(ReadOnlySpan<char> address)
    {
        int colon = address.IndexOf(':');
        return address is ['@', ..] && colon > 0 ? address[(colon + 1)..] : address;
    }

    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> address)
    {
        int open = address.IndexOf(" (");
        return open > 0 && address[^1] == ')' && address[..open].Contains('@') ? address[..open] : address;
    }

    /// <summary>Resolves the two escapes of xtext (RFC 3461, 4) that an address of printable characters can hold.</summary>
    private static string Unescape(string address)
        => address.Contains('+', StringComparison.Ordinal)
            ? address.Replace("+2B", "+", StringComparison.Ordinal).Replace("+3D", "=", StringComparison.Ordinal)
            : address;
}
