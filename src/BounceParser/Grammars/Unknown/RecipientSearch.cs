using BounceParsing.Joining;

namespace BounceParsing.Grammars.Unknown;

/// <summary>Finds the addresses that a failure is told of: on a telling line, beside one, or in a list below or above one.</summary>
internal sealed class RecipientSearch(OwnWords words, NotRecipients others)
{
    private const int MostRecipients = 100;

    private readonly OwnWords _words = words;
    private readonly NotRecipients _others = others;
    private readonly List<(string Address, int Line)> _found = [];
    private readonly HashSet<string> _seen = new(AddressKey.Comparer);

    public List<(string Address, int Line)> Run()
    {
        for (int line = 0; line < _words.End && _found.Count < MostRecipients; line++)
        {
            ReadOnlySpan<char> text = _words.Text[line];
            if (text.Contains('@') && IsToldOf(line) && !UnknownPhrases.Contact.IsIn(text))
                AddAll(text, line);
        }

        return _found;
    }

    private void AddAll(ReadOnlySpan<char> text, int line)
    {
        for (int from = 0; AddressSearch.TryFind(text, ref from, out ReadOnlySpan<char> address);)
        {
            string found = address.ToString();
            if (!_others.Hold(found) && _seen.Add(found))
                _found.Add((found, line));
        }
    }

    /// <summary>True where the line or a neighbour in its paragraph tells of a failure, the line is an entry of a list below one, or an item of a list at whose edge one is.</summary>
    private bool IsToldOf(int line)
    {
        if (_words.TellsFailure(line) || IsNeighbour(line - 1) || IsNeighbour(line + 1) || IsNeighbour(line + 2))
            return true;
        return IsEntry(line) ? TellsBefore(line) : IsItem(line) && (_words.TellsFailure(Edge(line, -1)) || _words.TellsFailure(Edge(line, 1)));
    }

    /// <summary>True for a line that begins with an address and a colon, as the entries of most mailers' lists do.</summary>
    private bool IsEntry(int line)
    {
        ReadOnlySpan<char> text = _words.Text[line].Trim();
        int from = 0;
        if (!AddressSearch.TryFind(text, ref from, out ReadOnlySpan<char> address) || !text.TrimStart("<\"'*- ").StartsWith(address))
            return false;
        ReadOnlySpan<char> rest = text[from..].TrimStart(">\"'");
        return rest is [':', ..];
    }

    private bool TellsBefore(int line)
    {
        while (--line >= 0)
        {
            if (_words.TellsFailure(line))
                return true;
        }

        return false;
    }

    private bool IsNeighbour(int line)
        => line >= 0 && line < _words.End && !_words.Text.IsBlank(line) && _words.TellsFailure(line);

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
