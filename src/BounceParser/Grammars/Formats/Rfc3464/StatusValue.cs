using System.Buffers;

namespace BounceParsing.Grammars.Formats.Rfc3464;

/// <summary>Values of the form "type; value" (RFC 3464, 2.1.2).</summary>
internal static class StatusValue
{
    private static readonly SearchValues<char> NotInType = SearchValues.Create(" \t@<(\"");

    /// <summary>The type in lower case and the value; no type where none is written.</summary>
    public static (string? Type, string? Value) Typed(string? field)
    {
        if (field is null)
            return (null, null);
        int semicolon = field.IndexOf(';', StringComparison.Ordinal);
        ReadOnlySpan<char> type = semicolon < 0 ? default : field.AsSpan(0, semicolon).Trim();
        if (type.IsEmpty || type.ContainsAny(NotInType))
            return (null, NullIfEmpty(field.AsSpan().Trim()));
        return (type.ToString().ToLowerInvariant(), NullIfEmpty(field.AsSpan(semicolon + 1).Trim()));
    }

    /// <summary>The mailbox of a recipient field, its type and all decoration taken off; null when none is left.</summary>
    public static string? Mailbox(string? field)
    {
        (string? type, string? value) = Typed(field);
        if (value is null)
            return null;
        string address = type is "utf-8" or "utf8" ? UnicodeEscapes.Decode(value) : value;
        return type is "x400" or "x-x400" ? MailboxText.FromX400(address) : MailboxText.Clean(address);
    }

    /// <summary>The host of an MTA field: the first word, its brackets and final dot taken off; an X.400 name as it stands.</summary>
    public static string? Host(string? field)
    {
        (string? type, string? value) = Typed(field);
        if (value is null || type is "x400")
            return value;
        ReadOnlySpan<char> host = value.AsSpan().Trim();
        int end = host.IndexOfAny(" \t(");
        if (end == 0)
            return value;
        host = (end < 0 ? host : host[..end]).Trim("<>[]").TrimEnd('.');
        return NullIfEmpty(host);
    }

    private static string? NullIfEmpty(ReadOnlySpan<char> text) => text.IsEmpty ? null : text.ToString();
}
