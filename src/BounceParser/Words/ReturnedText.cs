using BounceParsing.Reading;

namespace BounceParsing.Words;

/// <summary>The returned message where it stands in the notice's text: its headers, read from lines.</summary>
internal static class ReturnedText
{
    /// <summary>Fields that a message begins with.</summary>
    private static readonly string[] FirstFields =
    [
        "Return-Path", "Received", "Delivered-To", "X-Original-To", "Date", "From", "To", "Subject", "Message-ID",
        "MIME-Version", "DKIM-Signature", "ARC-Seal", "Reply-To", "Sender", "Content-Type", "X-Mailer", "Precedence",
    ];

    /// <summary>True where a line can be the first header of a message.</summary>
    public static bool StartsHeader(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        if (colon <= 0)
            return false;
        foreach (string field in FirstFields)
        {
            if (field.Length == colon && line.Begins(field))
                return true;
        }

        return false;
    }

    /// <summary>The headers from the first header line at or after a line up to the next blank one; empty when there are none.</summary>
    public static List<HeaderField> ReadHeaders(TextLines text, int line)
    {
        List<HeaderField> headers = [];
        while (line < text.Count && !IsHeader(text[line]))
            line++;
        while (line < text.Count && IsHeader(text[line]))
        {
            int end = line + 1;
            while (end < text.Count && text[end].Length > 0 && text[end][0] is ' ' or '\t')
                end++;
            headers.Add(MakeField(end == line + 1 ? text[line] : text.Slice(line, end)));
            line = end;
        }

        return headers;
    }

    private static HeaderField MakeField(ReadOnlySpan<char> field)
    {
        int colon = field.IndexOf(':');
        return new HeaderField(field[..colon].ToString(), HeaderText.DecodeText(field[(colon + 1)..]));
    }

    /// <summary>A field name of RFC 5322, 3.6.8, and a colon.</summary>
    public static bool IsHeader(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        if (colon <= 0)
            return false;
        return line[0] is not ('<' or '-' or '>') && line[..colon].IndexOfAnyExceptInRange('!', '~') < 0;
    }
}
