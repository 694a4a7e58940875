using BounceParsing.Grammars.Dialects;
using BounceParsing.Reading;

namespace BounceParsing.Grammars;

/// <summary>Finds where a notice's own words end, whatever mailer wrote them: what follows is the sender's.</summary>
internal static class CopyStart
{
    /// <summary>Types of a part that is a copy, where the notice lost its MIME structure.</summary>
    private static readonly string[] CopyTypes = ["Content-Type: message/rfc822", "Content-Type: text/rfc822-headers", "Content-Type: message/global-headers"];

    /// <summary>The first line that is the copy's, or above it; the number of lines where there is no copy.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">What stands in it.</param>
    /// <param name="passesNotice">True where a whole notice that stands in the text, passed on by another mailer, counts as own words.</param>
    public static int Find(TextLines text, TextWords words, bool passesNotice = false)
    {
        ReadOnlySpan<WordHit> hits = words.Hits;
        for (int line = 0; line < text.Count; line++)
        {
            bool announces = TakeAnnouncement(text, line, ref hits);
            if (passesNotice && IsNotice(text[line]))
                (line, passesNotice) = (text.NextBlank(line), false);
            else if (IsQuoted(text, line) || CopyMarks.Find(text, line, []) >= 0 || text[line].BeginsAny(CopyTypes) || (line > 0 && announces && IsHeading(text, line)))
                return line;
        }

        return text.Count;
    }

    /// <summary>True where words that announce a copy stand within a line; the hits of the line and of those before it are passed over.</summary>
    private static bool TakeAnnouncement(TextLines text, int line, ref ReadOnlySpan<WordHit> hits)
    {
        bool announces = false;
        int start = text.StartOf(line);
        int end = text.StartOf(line) + text[line].Length;
        while (!hits.IsEmpty && hits[0].Start < end)
        {
            announces |= hits[0].Kind == WordKind.Copy && hits[0].Start >= start && hits[0].End <= end;
            hits = hits[1..];
        }

        return announces;
    }

    /// <summary>
    /// True for the first header of a message that no person sent: a mailer writes it above all that the sender wrote
    /// (RFC 5321, 4.4), so that no sender can put it there.
    /// </summary>
    private static bool IsNotice(ReadOnlySpan<char> line) => line.Equals("Return-Path: <>", StringComparison.OrdinalIgnoreCase);

    /// <summary>A single line that begins so may be an item of a list.</summary>
    private static bool IsQuoted(TextLines text, int line)
        => text[line] is ['>', ..] && line + 1 < text.Count && text[line + 1] is ['>', ..];

    /// <summary>True for words that are set off by rules or a colon, or with the message's headers right below.</summary>
    private static bool IsHeading(TextLines text, int line)
    {
        ReadOnlySpan<char> words = text[line].Trim();
        if (words[0] is '-' or '=' or '*' or '_' or '|' or '#' || words[^1] is ':' or '：' or '-' or '=')
            return true;
        int next = text.SkipBlank(line + 1);
        return next < text.Count && ReturnedText.StartsHeader(text[next]);
    }
}
