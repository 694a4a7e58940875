using System.Net;

namespace BounceParsing.Reading;

/// <summary>What one tag means for the text around it.</summary>
internal readonly ref struct HtmlTag
{
    private static readonly string[] Paragraphs = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl", "blockquote", "pre", "hr"];
    private static readonly string[] Blocks =
    [
        "div", "tr", "li", "dt", "dd", "body", "head", "html", "center", "form", "address", "section", "article",
        "header", "footer", "caption", "thead", "tbody", "fieldset", "legend", "option", "main", "nav", "aside",
    ];

    private static readonly string[] Cells = ["td", "th"];

    private readonly ReadOnlySpan<char> _name;
    private readonly ReadOnlySpan<char> _inside;

    private HtmlTag(ReadOnlySpan<char> name, ReadOnlySpan<char> inside)
    {
        _name = name;
        _inside = inside;
    }

    public bool IsEnd { get; private init; }

    /// <summary>True where the bracket opens no tag: it stands as it is.</summary>
    public bool IsText { get; private init; }

    /// <summary>True where the brackets hold an address.</summary>
    public bool IsAddress { get; private init; }

    public bool IsPreformatted => Is("pre");

    public bool IsLink => Is("a");

    /// <summary>What ends a content that no reader sees; null for all others.</summary>
    public string? EndMark => IsEnd ? null : Is("script") ? "</script" : Is("style") ? "</style" : Is("title") ? "</title" : null;

    public HtmlLayout Layout =>
        Is("br") ? HtmlLayout.Break
        : IsOneOf(Paragraphs) ? HtmlLayout.Paragraph
        : IsOneOf(Blocks) ? HtmlLayout.Block
        : IsOneOf(Cells) ? HtmlLayout.Cell
        : HtmlLayout.Inline;

    /// <summary>The address of a mailto link (RFC 6068) without its header fields; null for any other tag.</summary>
    public string? MailTo
    {
        get
        {
            int at = CaselessSearch.Find(_inside, "mailto:");
            if (at < 0)
                return null;
            ReadOnlySpan<char> rest = _inside[(at + 7)..];
            int end = rest.IndexOfAny("\"'?> ");
            string address = WebUtility.HtmlDecode(Uri.UnescapeDataString((end < 0 ? rest : rest[..end]).ToString()));
            return address.Contains('@', StringComparison.Ordinal) && SafeText.Address(address) is not null ? address : null;
        }
    }

    /// <summary>Reads a tag with its brackets.</summary>
    public static HtmlTag Read(ReadOnlySpan<char> tag)
    {
        ReadOnlySpan<char> inside = tag[1..^1];
        bool isEnd = inside is ['/', ..];
        ReadOnlySpan<char> name = isEnd ? inside[1..] : inside;
        if (name is ['!' or '?', ..])
            return default;
        if (HoldsAddress(inside))
            return new HtmlTag { IsText = true, IsAddress = true };
        int end = name.IndexOfAny(" \t\r\n/");
        name = end < 0 ? name : name[..end];
        bool isName = name.Length > 0 && char.IsAsciiLetter(name[0]);
        return isName ? new HtmlTag(name, inside) { IsEnd = isEnd } : new HtmlTag { IsText = true };
    }

    /// <summary>True for an address without attributes around it; a link's address stands behind an equals sign.</summary>
    private static bool HoldsAddress(ReadOnlySpan<char> inside)
    {
        int at = inside.IndexOf('@');
        return at > 0 && at < inside.Length - 1 && inside.IndexOfAny('=', '"', '\n') < 0;
    }

    private bool Is(string name) => _name.Length == name.Length && _name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private bool IsOneOf(string[] names)
    {
        foreach (string name in names)
        {
            if (Is(name))
                return true;
        }

        return false;
    }
}
