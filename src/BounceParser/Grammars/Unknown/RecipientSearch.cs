using BounceParsing.Joining;

namespace BounceParsing.Grammars.Unknown;

/// <summary>Finds the addresses that a failure is told of: on a telling line, beside one, or in a list below or above one.</summary>
internal sealed class RecipientSearch(OwnWords words, NotRecipients others)
{
    private readonly OwnWords _words = words;
    private readonly NotRecipients _others = others;
    private readonly Named _found = new();

    /// <summary>Those that a reply names behind its code: its server is a stranger's, and may name anybody. They count where the notice itself names nobody.</summary>
    private readonly Named _replied = new();
    private bool _isInEntry;
    private bool _isListTold;
    private int _listEnd;

    private bool IsFound => Found.Count > 0;

    private List<(string Address, int Line)> Found => _found.List.Count > 0 ? _found.List : _replied.List;

    public List<(string Address, int Line)> Run()
    {
        for (int line = 0; line < _words.End && (line < OwnWords.LastLine || IsFound); line++)
        {
            ReadOnlySpan<char> text = _words.Text[line];
            if (text.IsEmpty)
                _isInEntry = false;
            else if (text.Contains('@') && IsEntry(line))
                AddEntry(text, line);
            else if (text.Contains('@') && !_isInEntry && !IsContinued(line) && IsToldOf(line) && !_words.IsContact(line))
                AddAll(text, line);
        }

        return Found;
    }

    /// <summary>The first address of the notice's own words, whatever they tell; null where they name none.</summary>
    public (string Address, int Line)? First()
    {
        for (int line = 0; line < Math.Min(_words.End, OwnWords.LastLine) && !IsFound; line++)
        {
            if (!_words.IsContact(line))
                AddAll(_words.Text[line], line);
        }

        return IsFound ? Found[0] : null;
    }

    /// <summary>Adds the address that an entry begins with; what else the entry names is said about that one.</summary>
    private void AddEntry(ReadOnlySpan<char> text, int line)
    {
        int from = 0;
        if (!IsContinued(line) && AddressSearch.TryFind(text, ref from, out ReadOnlySpan<char> address) && _words.TellsBefore(line))
            Add(address, line, _found);
        _isInEntry = true;
    }

    private void AddAll(ReadOnlySpan<char> text, int line)
    {
        int code = CodeText.IndexOfCode(text);
        for (int from = 0; AddressSearch.TryFind(text, ref from, out ReadOnlySpan<char> address);)
            Add(address, line, code >= 0 && code < from - address.Length ? _replied : _found);
    }

    private void Add(ReadOnlySpan<char> address, int line, Named named)
    {
        string found = address.ToString();
        if (!_others.Hold(found) && named.Seen.Add(found))
            named.List.Add((found, line));
    }

    /// <summary>True where the line or a neighbour in its paragraph tells of a failure, the line is an entry of a list below one, or an item of a list at whose edge one is.</summary>
    private bool IsToldOf(int line)
    {
        if (_words.TellsFailure(line) || IsNeighbour(line - 1) || IsNeighbour(line + 1) || IsNeighbour(line + 2))
            return true;
        return IsItem(line) && IsListToldOf(line);
    }

    /// <summary>True for a deeper line right below one that holds an address: it goes on about that one.</summary>
    private bool IsContinued(int line)
        => line > 0 && _words.Text[line - 1].Contains('@') && Indent(line) > Indent(line - 1);

    private int Indent(int line) => _words.Text[line].Length - _words.Text[line].TrimStart().Length;

    /// <summary>True for a line that begins with an address and a colon, as the entries of most mailers' lists do.</summary>
    private bool IsEntry(int line)
    {
        ReadOnlySpan<char> text = _words.Text[line].Trim();
        int from = 0;
        if (!AddressSearch.TryFind(text, ref from, out ReadOnlySpan<char> address) || !text.TrimStart("<\"'*- ").StartsWith(address))
            return false;
        ReadOnlySpan<char> rest = text[from..].TrimStart(">\"'");
        return rest is [':', ..] || rest.StartsWith(" (");
    }

    private bool IsNeighbour(int line)
        => line >= 0 && line < _words.End && !_words.Text.IsBlank(line) && _words.TellsFailure(line);

    /// <summary>True where the line right above or below the list that an item stands in tells of a failure; told once for the whole list.</summary>
    private bool IsListToldOf(int item)
    {
        if (item >= _listEnd)
        {
            int above = Edge(item, -1);
            _listEnd = Edge(item, 1);
            _isListTold = _words.TellsFailure(above) || _words.TellsFailure(_listEnd);
        }

        return _isListTold;
    }

    /// <summary>The nearest line above or below that is neither blank nor an item of the list.</summary>
    private int Edge(int line, int step)
    {
        do
            line += step;
        while (line >= 0 && line < _words.End && (_words.Text.IsBlank(line) || IsItem(line)));
        return line;
    }

    /// <summary>True for a line that is hardly more than an address.</summary>
    private bool IsItem(int line)
    {
        ReadOnlySpan<char> text = _words.Text[line].Trim();
        int from = 0;
        return AddressSearch.TryFind(text, ref from, out ReadOnlySpan<char> address) && address.Length * 2 >= text.Length;
    }

    /// <summary>Addresses in the order in which they are named, each once.</summary>
    private sealed class Named
    {
        public List<(string Address, int Line)> List { get; } = [];

        public HashSet<string> Seen { get; } = new(AddressKey.Comparer);
    }
}
