using System.Net;
using System.Text;

namespace BounceParsing.Reading;

/// <summary>Lays HTML out as lines of text: blocks and breaks end a line, tags go, character references are resolved.</summary>
internal static class HtmlText
{
    private static readonly string[] BlockTags =
        ["br", "p", "div", "tr", "table", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "blockquote", "dt", "dd", "title", "body", "head", "html", "td", "th"];

    private const int LongestTag = 4096;

    public static string ToLines(string html)
    {
        StringBuilder text = new(html.Length);
        int at = 0;
        bool preformatted = false;
        while (at < html.Length)
        {
            int open = html.IndexOf('<', at);
            AppendText(text, html.AsSpan(at, (open < 0 ? html.Length : open) - at), preformatted);
            if (open < 0)
                break;
            at = AppendTag(text, html, open, ref preformatted);
        }

        return text.ToString();
    }

    private static int AppendTag(StringBuilder text, string html, int open, ref bool preformatted)
    {
        ReadOnlySpan<char> rest = html.AsSpan(open);
        if (rest.StartsWith("<!--"))
            return After(html, open, "-->");
        ReadOnlySpan<char> name = TagName(rest);
        int close = rest[..Math.Min(rest.Length, LongestTag)].IndexOf('>');
        if (name.IsEmpty || close < 0)
        {
            text.Append('<');
            return open + 1;
        }

        if (rest[..close].Contains('@') && name.IndexOfAny("@.") >= 0)
            text.Append(rest[..(close + 1)]);
        else if (IsOneOf(name, "script", "style"))
            return After(html, open + close, name is "script" or "SCRIPT" ? "</script>" : "</style>");
        else if (name.Equals("pre", StringComparison.OrdinalIgnoreCase))
            preformatted = rest[1] != '/';
        if (IsOneOf(name, BlockTags))
            EndLine(text, name, rest[1] == '/');
        return open + close + 1;
    }

    private static void EndLine(StringBuilder text, ReadOnlySpan<char> name, bool isEnd)
    {
        if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
            text.Append('\n');
        else if (IsOneOf(name, "td", "th"))
            text.Append(' ');
        else if (name.Equals("p", StringComparison.OrdinalIgnoreCase) && !isEnd)
            text.Append("\n\n");
        else if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }

    private static void AppendText(StringBuilder text, ReadOnlySpan<char> run, bool preformatted)
    {
        if (run.IsEmpty)
            return;
        string decoded = run.Contains('&') ? WebUtility.HtmlDecode(run.ToString()) : run.ToString();
        if (preformatted)
        {
            text.Append(decoded);
            return;
        }

        foreach (char c in decoded)
        {
            if (!char.IsWhiteSpace(c))
                text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                text.Append(' ');
        }
    }

    private static ReadOnlySpan<char> TagName(ReadOnlySpan<char> tag)
    {
        ReadOnlySpan<char> name = tag[1..];
        if (name.Length > 0 && name[0] is '/' or '!')
            name = name[1..];
        int end = name.IndexOfAny(" \t\n/>");
        name = end < 0 ? name : name[..end];
        return name.Length > 0 && char.IsAsciiLetterOrDigit(name[0]) ? name : default;
    }

    private static bool IsOneOf(ReadOnlySpan<char> name, params ReadOnlySpan<string> names)
    {
        foreach (string candidate in names)
        {
            if (name.Equals(candidate, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static int After(string html, int from, string end)
    {
        int at = html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at + end.Length;
    }
}
