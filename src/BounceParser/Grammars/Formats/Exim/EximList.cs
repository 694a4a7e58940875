using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Exim;

/// <summary>Reads the list of recipients: an item two blanks in, its words four (src/deliver.c, print_address_information).</summary>
internal sealed class EximList(TextLines text, DeliveryAction action, string? failedHeader)
{
    public const int ItemIndent = 2;

    /// <summary>Deliveries that are no mailbox; the line below names whose they are.</summary>
    private static readonly string[] Special = ["pipe to ", "save to ", "autoreply to ", "an undisclosed address"];

    private readonly TextLines _text = text;
    private readonly DeliveryAction _action = action;
    private readonly string? _failedHeader = failedHeader;

    public List<EximItem> Items { get; } = [];

    /// <summary>Reads the list that begins at a line and returns the line after it.</summary>
    public int Read(int line)
    {
        line = _text.SkipBlank(line);
        int indent = line < _text.Count ? _text[line].Indent() : 0;
        while (line < _text.Count && !EndsList(line, indent))
        {
            ReadOnlySpan<char> words = _text[line];
            if (words.Indent() <= indent && EximItem.TryOpen(words.Trim(), Special) is EximItem item)
                Items.Add(item);
            else if (Items.Count > 0 && !words.IsEmpty)
                Items[^1].Take(words.Trim());
            line++;
        }

        foreach (EximItem item in Items)
            item.Settle(_action, _failedHeader);
        return line;
    }

    /// <summary>A line further out than the list, a rule, or what is not an item where items stand.</summary>
    private bool EndsList(int line, int indent)
    {
        ReadOnlySpan<char> words = _text[line];
        if (words.IsEmpty)
            return false;
        if (words.StartsWith("--") || (Items.Count == 0 && line > 0 && EximItem.TryOpen(words.Trim(), Special) is null))
            return true;
        bool isOut = words.Indent() < indent || indent == 0;
        return isOut && _text.IsBlank(line - 1) && EximItem.TryOpen(words.Trim(), Special) is null;
    }

    /// <summary>Takes the recipients of the header where the list names none that can be read; its words are about them all.</summary>
    public void AddNamed(string header, int line)
    {
        int from = _text.SkipBlank(line);
        string words = _text.Unfold(from, _text.NextBlank(from));
        foreach (string name in header.Split(','))
        {
            if (AddressSearch.Alone(name) is not string address)
                continue;
            EximItem item = EximItem.Of(address, sharedWords: words);
            item.Settle(_action, null);
            Items.Add(item);
        }
    }
}
