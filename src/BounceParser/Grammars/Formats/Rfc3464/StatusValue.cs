namespace BounceParsing.Grammars.Formats.Rfc3464;

/// <summary>Values of the form "type; value" (RFC 3464, 2.1.2).</summary>
internal static class StatusValue
{
    /// <summary>The type of nearly all diagnostics.</summary>
    private const string Smtp = "smtp";

    private static readonly CharSet NotInType = new(" \t@<(\"");

    /// <summary>The type in lower case and the value; no type where none is written.</summary>
    public static (string? Type, string? Value) Typed(string? field)
    {
        ReadOnlySpan<char> value = Split(field, out ReadOnlySpan<char> type);
        return (type.IsEmpty ? null : TypeOf(type), NullIfEmpty(value));
    }

    /// <summary>The mailbox of a recipient field, its type and all decoration taken off; null when none is left.</summary>
    public static string? Mailbox(string? field)
    {
        ReadOnlySpan<char> value = Split(field, out ReadOnlySpan<char> type);
        if (value.IsEmpty)
            return null;
        if (Is(type, "x400") || Is(type, "x-x400"))
            return MailboxText.FromX400(value.ToString());
        return MailboxText.Clean(Is(type, "utf-8") || Is(type, "utf8") ? UnicodeEscapes.Decode(value.ToString()) : value);
    }

    /// <summary>The host of an MTA field: the first word, its brackets and final dot taken off; an X.400 name as it stands.</summary>
    public static string? Host(string? field)
    {
        ReadOnlySpan<char> host = Split(field, out ReadOnlySpan<char> type);
        int end = host.IndexOfAny(" \t(");
        if (end == 0 || Is(type, "x400"))
            return NullIfEmpty(host);
        host = (end < 0 ? host : host[..end]).Trim("<>[]").TrimEnd('.');
        return NullIfEmpty(host);
    }

    /// <summary>The value without the blanks around it; the type is empty where none is written.</summary>
    private static ReadOnlySpan<char> Split(ReadOnlySpan<char> field, out ReadOnlySpan<char> type)
    {
        int semicolon = field.IndexOf(';');
        type = semicolon < 0 ? default : field[..semicolon].Trim();
        if (type.IsEmpty || NotInType.FirstIn(type) >= 0)
            type = default;
        return (type.IsEmpty ? field : field[(semicolon + 1)..]).Trim();
    }

    private static bool Is(ReadOnlySpan<char> type, string name) => type.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string TypeOf(ReadOnlySpan<char> type) => Is(type, Smtp) ? Smtp : type.ToString().ToLowerInvariant();

    private static string? NullIfEmpty(ReadOnlySpan<char> text) => text.IsEmpty ? null : text.ToString();
}
