using System.Net;

namespace BounceParsing.Grammars.Formats.Qsbmf;

/// <summary>Reads the address, and the words behind it, off a recipient's line.</summary>
internal static class RecipientLine
{
    public static readonly IReadOnlyList<RecipientShape> Shapes =
        [RecipientShape.Exact, RecipientShape.WithText, RecipientShape.LostBrackets, RecipientShape.Bare];

    public static bool TryRead(ReadOnlySpan<char> line, RecipientShape shape, string? lead, out ReadOnlySpan<char> address, out ReadOnlySpan<char> words)
    {
        address = words = [];
        line = line.Trim();
        if (line is ['&', ..] && line.StartsWith("&lt;", StringComparison.OrdinalIgnoreCase))
            line = WebUtility.HtmlDecode(line.ToString());
        return shape switch
        {
            RecipientShape.Exact => TryBrackets(line, mayHaveText: false, ref address, ref words),
            RecipientShape.WithText => TryBrackets(line, mayHaveText: true, ref address, ref words),
            RecipientShape.LostBrackets => TryColon(line, ref address, ref words),
            RecipientShape.Bare => TryAlone(line, ref address),
            _ => TryLead(line, lead!, ref address, ref words),
        };
    }

    /// <summary>The address ends at the last <c>&gt;:</c> of its line, as it may itself hold one (qmail does not quote it).</summary>
    private static bool TryBrackets(ReadOnlySpan<char> line, bool mayHaveText, ref ReadOnlySpan<char> address, ref ReadOnlySpan<char> words)
    {
        if (line is not ['<', ..])
            return false;
        bool isAlone = line.EndsWith(">:");
        if (!isAlone && !mayHaveText)
            return false;
        int end = isAlone ? line.Length - 2 : line.IndexOf(">: ");
        if (end < 0)
            return false;
        ReadOnlySpan<char> inside = WithoutLink(line[1..end]);
        if (inside.IsEmpty || inside.Contains("://", StringComparison.Ordinal) || (!isAlone && !MailboxText.IsMailbox(inside)))
            return false;
        address = inside;
        words = line[(end + 2)..].Trim();
        return true;
    }

    private static bool TryColon(ReadOnlySpan<char> line, ref ReadOnlySpan<char> address, ref ReadOnlySpan<char> words)
    {
        int quoted = AddressText.QuotedLength(line);
        int colon = line[quoted..].IndexOf(':') + quoted;
        if (colon <= quoted || (colon + 1 < line.Length && line[colon + 1] != ' ') || !MailboxText.IsMailbox(line[..colon]))
            return false;
        address = line[..colon];
        words = line[(colon + 1)..].Trim();
        return true;
    }

    private static bool TryAlone(ReadOnlySpan<char> line, ref ReadOnlySpan<char> address)
    {
        if (line is ['<', .., '>'])
            line = line[1..^1];
        line = WithoutLink(line);
        if (!MailboxText.IsMailbox(line))
            return false;
        address = line;
        return true;
    }

    private static bool TryLead(ReadOnlySpan<char> line, string lead, ref ReadOnlySpan<char> address, ref ReadOnlySpan<char> words)
    {
        if (!line.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            return false;
        ReadOnlySpan<char> rest = line[lead.Length..].Trim();
        int end = rest is ['<', ..] ? rest.IndexOf('>') : rest.IndexOfAny(' ', ',');
        ReadOnlySpan<char> found = (end < 0 ? rest : rest[..end]).Trim("<>");
        if (!MailboxText.IsMailbox(found))
            return false;
        address = found;
        words = end < 0 ? [] : rest[end..].TrimStart(">, ");
        return true;
    }

    /// <summary>Takes off the link that a mail program wrote beside the address: <c>a@b&lt;mailto:a@b&gt;</c>.</summary>
    private static ReadOnlySpan<char> WithoutLink(ReadOnlySpan<char> address)
    {
        int link = CaselessSearch.Find(address, "mailto:");
        if (link < 0)
            return address.Trim();
        ReadOnlySpan<char> before = address[..link].TrimEnd(" <[(");
        return before.IsEmpty ? address[(link + 7)..].Trim(" <>[]()") : before.Trim();
    }
}
