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
    public static HeaderTable ReadHeaders(TextLines text, int line)
    {
        HeaderPlaces headers = new([]);
        while (line < text.Count && !IsHeader(text[line]))
            line++;
        while (line < text.Count && IsHeader(text[line]))
        {
            int end = line + 1;
            while (end < text.Count && text[end].Length > 0 && text[end][0] is ' ' or '\t')
                end++;
            headers.Add(text.From(line)[..(text.StartOf(end) - text.StartOf(line) - 1)]);
            line = end;
        }

        return headers.ToTable();
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
