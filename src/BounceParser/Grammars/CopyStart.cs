using BounceParsing.Grammars.Dialects;
using BounceParsing.Grammars.Unknown;
using BounceParsing.Reading;

namespace BounceParsing.Grammars;

/// <summary>Finds where a notice's own words end, whatever mailer wrote them: what follows is the sender's.</summary>
internal static class CopyStart
{
    /// <summary>Types of a part that is a copy, where the notice lost its MIME structure.</summary>
    private static readonly PhraseSet CopyTypes = new("Content-Type: message/rfc822", "Content-Type: text/rfc822-headers", "Content-Type: message/global-headers");

    /// <summary>The first line that is the copy's, or above it; the number of lines where there is no copy.</summary>
    /// <param name="text">The text.</param>
    /// <param name="passesNotice">True where a whole notice that stands in the text, passed on by another mailer, counts as own words.</param>
    public static int Find(TextLines text, bool passesNotice = false) => Find(text, text.Count, passesNotice);

    /// <summary>True where a line is below the beginning of a copy; only what stands above it is looked at.</summary>
    public static bool IsAbove(TextLines text, int line) => Find(text, line, passesNotice: false) < line;

    private static int Find(TextLines text, int to, bool passesNotice)
    {
        for (int line = 0; line < to; line++)
        {
            if (passesNotice && IsNotice(text[line]))
                (line, passesNotice) = (text.NextBlank(line), false);
            else if (IsQuoted(text, line) || CopyMarks.Find(text, line, []) >= 0 || CopyTypes.Begins(text[line]) || (line > 0 && IsHeading(text, line)))
                return line;
        }

        return to;
    }

    /// <summary>
    /// True for the first header of a message that no person sent: a mailer writes it above all that the sender wrote
    /// (RFC 5321, 4.4), so that no sender can put it there.
    /// </summary>
    private static bool IsNotice(ReadOnlySpan<char> line) => line.Equals("Return-Path: <>", StringComparison.OrdinalIgnoreCase);

    /// <summary>A single line that begins so may be an item of a list.</summary>
    private static bool IsQuoted(TextLines text, int line)
        => text[line] is ['>', ..] && line + 1 < text.Count && text[line + 1] is ['>', ..];

    /// <summary>True for words that announce the copy, set off by rules or a colon or with the message's headers right below.</summary>
    private static bool IsHeading(TextLines text, int line)
    {
        ReadOnlySpan<char> words = text[line].Trim();
        if (!UnknownPhrases.Copy.IsIn(words))
            return false;
        if (words[0] is '-' or '=' or '*' or '_' or '|' or '#' || words[^1] is ':' or '：' or '-' or '=')
            return true;
        int next = text.SkipBlank(line + 1);
        return next < text.Count && ReturnedText.StartsHeader(text[next]);
    }
}
