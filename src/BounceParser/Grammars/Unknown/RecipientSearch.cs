using BounceParsing.Joining;

namespace BounceParsing.Grammars.Unknown;

/// <summary>Finds the addresses that a failure is told of: on a telling line, beside one, or in a list below or above one.</summary>
internal sealed class RecipientSearch(OwnWords words, NotRecipients others)
{
    private readonly OwnWords _words = words;
    private readonly NotRecipients _others = others;
    private readonly List<(string Address, int Line)> _found = [];
    private readonly HashSet<string> _seen = new(AddressKey.Comparer);
    private bool _isInEntry;
    private bool _isListTold;
    private int _listEnd;

    public List<(string Address, int Line)> Run()
    {
        for (int line = 0; line < _words.End && (line < OwnWords.LastLine || _found.Count > 0); line++)
        {
            ReadOnlySpan<char> text = _words.Text[line];
            if (text.IsEmpty)
                _isInEntry = false;
            else if (text.Contains('@') && IsEntry(line))
                AddEntry(text, line);
            else if (text.Contains('@') && !_isInEntry && !IsContinued(line) && IsToldOf(line) && !_words.IsContact(line))
                AddAll(text, line);
        }

        return _found;
    }

    /// <summary>The first address of the notice's own words, whatever they tell; null where they name none.</summary>
    public (string Address, int Line)? First()
    {
        for (int line = 0; line < Math.Min(_words.End, OwnWords.LastLine) && _found.Count == 0; line++)
        {
            if (!_words.IsContact(line))
                AddAll(_words.Text[line], line);
        }

        return _found.Count > 0 ? _found[0] : null;
    }

    /// <summary>Adds the address that an entry begins with; what else the entry names is said about that one.</summary>
    private void AddEntry(ReadOnlySpan<char> text, int line)
    {
        int from = 0;
        if (!IsContinued(line) && AddressSearch.TryFind(text, ref from, out ReadOnlySpan<char> address) && _words.TellsBefore(line))
            Add(address, line);
        _isInEntry = true;
    }

    private void AddAll(ReadOnlySpan<char> text, int line)
    {
        for (int from = 0; AddressSearch.TryFind(text, ref from, out ReadOnlySpan<char> address);)
            Add(address, line);
    }

    private void Add(ReadOnlySpan<char> address, int line)
    {
        string found = address.ToString();
        if (!_others.Hold(found) && _seen.Add(found))
            _found.Add((found, line));
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
}
