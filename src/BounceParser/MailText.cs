using BounceParsing.Reading;
using MimeKit.Utils;

namespace BounceParsing;

/// <summary>Small conversions that the public header types share.</summary>
internal static class MailText
{
    /// <summary>The headers as nobody can change them: those of a mail as they are, a caller's as a copy.</summary>
    public static IReadOnlyList<HeaderField> ReadOnly(IReadOnlyList<HeaderField> headers)
        => headers is HeaderTable ? headers : ValueList<HeaderField>.Of(headers);

    public static string? FirstValue(IReadOnlyList<HeaderField> headers, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (headers is HeaderTable table)
            return table[name];
        foreach (HeaderField header in headers)
        {
            if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return header.Value;
        }

        return null;
    }

    public static DateTimeOffset? ParseDate(string? text)
        => text is not null && DateUtils.TryParse(text, out DateTimeOffset date) ? date : null;

    /// <summary>The date at the end of a Received field (RFC 5321, 4.4: ";" before it); null where there is none.</summary>
    public static DateTimeOffset? StampOf(string? received) => ParseDate(received?[(received.LastIndexOf(';') + 1)..]);

    public static string? StripBrackets(string? text)
    {
        if (text is null)
            return null;
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        if (trimmed.Length >= 2 && trimmed[0] == '<' && trimmed[^1] == '>')
            trimmed = trimmed[1..^1];
        return trimmed.Length == text.Length ? text : trimmed.ToString();
    }
}
