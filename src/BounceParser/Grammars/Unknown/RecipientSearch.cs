using BounceParsing.Joining;

namespace BounceParsing.Grammars.Unknown;

/// <summary>Finds the addresses that a failure is told of: on a telling line, beside one, in a list below or above one, or written as those are.</summary>
internal sealed class RecipientSearch(OwnWords words, NotRecipients others)
{
    private static readonly string[] EchoedReceivers = ["To:", "Cc:"];

    private static readonly string[] EchoedFields = ["From:", "To:", "Cc:", "Subject:", "Date:", "Sent:", "Message-ID:"];

    private readonly OwnWords _words = words;
    private readonly NotRecipients _others = others;
    private readonly List<(string Address, int Line)> _found = [];
    private readonly HashSet<string> _seen = new(AddressKey.Comparer);

    /// <summary>Those that a reply names behind its code: its server is a stranger's, and may name anybody. They count where the notice itself names nobody.</summary>
    private readonly List<(string Address, int Line)> _replied = [];

    private readonly List<(string Address, int Line)> _doubtful = [];
    private bool _isInEntry;
    private int _entryIndent;
    private bool _isListTold;
    private int _listEnd;

    private bool IsFound => _found.Count > 0 || _replied.Count > 0;

    public List<(string Address, int Line)> Run()
    {
        for (int line = 0; line < _words.End; line++)
        {
            ReadOnlySpan<char> text = _words.Text[line];
            if (text.IsEmpty)
                _isInEntry = false;
            else if (text.Contains('@') && IsEntry(line))
                AddEntry(text, line);
            else if (text.Contains('@') && !_isInEntry && !IsContinued(line) && IsToldOf(line))
                AddAll(text, line);
        }

        return Finish();
    }

    /// <summary>Those of whom a failure is told though they are a keeper's, or take part in the notice, for a notice that names nobody else.</summary>
    public List<(string Address, int Line)> Doubtful()
    {
        Take(_doubtful);
        return Finish();
    }

    /// <summary>The first address of the notice's own words, whatever they tell, and those written as it is.</summary>
    public List<(string Address, int Line)> First()
    {
        for (int line = 0; line < _words.End && !IsFound; line++)
            AddAll(_words.Text[line], line);
        return Finish();
    }

    private List<(string Address, int Line)> Finish()
    {
        if (_found.Count == 0)
            Take(_replied);
        AddTwins();
        return _found;
    }

    private void Take(List<(string Address, int Line)> others)
    {
        foreach ((string address, int line) in others)
        {
            if (_seen.Add(address))
                _found.Add((address, line));
        }
    }

    /// <summary>Adds the address that an entry begins with; what else the entry names is said about that one.</summary>
    private void AddEntry(ReadOnlySpan<char> text, int line)
    {
        if (IsContinued(line) || (_isInEntry && Indent(line) > _entryIndent))
            return;
        int from = 0;
        if (AddressSearch.TryFind(text, ref from, out ReadOnlySpan<char> address) && _words.TellsBefore(line))
            Add(address, line, isReplied: false);
        (_isInEntry, _entryIndent) = (true, Indent(line));
    }

    private void AddAll(ReadOnlySpan<char> text, int line)
    {
        int code = ReplyCodeFinder.IndexOfFailure(text);
        for (int from = 0; AddressSearch.TryFind(text, ref from, out ReadOnlySpan<char> address);)
        {
            int start = from - address.Length;
            if (!_words.IsContact(line, start, from))
                Add(address, line, isReplied: code >= 0 && code < start);
        }
    }

    /// <summary>Files an address: a mailer may name its own, and one that looks like a keeper's fails as well.</summary>
    private void Add(ReadOnlySpan<char> address, int line, bool isReplied)
    {
        string found = address.ToString();
        TextWords said = NoticeWords.Read(found);
        bool mustHead = _others.Hold(found) || said.Begins(WordKind.Daemon);
        if (mustHead ? IsEntry(line) || _words.IsItem(line) : said.Begins(WordKind.Keeper) || IsEcho(line))
            _doubtful.Add((found, line));
        else if (!mustHead && isReplied)
            _replied.Add((found, line));
        else if (!mustHead && _seen.Add(found))
            _found.Add((found, line));
    }

    /// <summary>True for a receiver's line of the returned message's headers that the notice repeats among its own words.</summary>
    private bool IsEcho(int line)
        => _words.Text[line].TrimStart().BeginsAny(EchoedReceivers) && (BeginsEcho(line - 1) || BeginsEcho(line + 1));

    private bool BeginsEcho(int line) => line >= 0 && line < _words.End && _words.Text[line].TrimStart().BeginsAny(EchoedFields);

    /// <summary>Adds the addresses that stand behind the very words behind which one that was found stands, with as little after them.</summary>
    private void AddTwins()
    {
        HashSet<string> forms = [];
        foreach ((string address, int line) in _found)
        {
            if (TwinAt(line) is (string form, string first) && first == address)
                forms.Add(form);
        }

        int known = _found.Count;
        for (int line = 0; line < _words.End && forms.Count > 0; line++)
        {
            if (TwinAt(line) is (string form, string twin) && forms.Contains(form) && !_others.Hold(twin) && _seen.Add(twin))
                _found.Add((twin, line));
        }

        if (_found.Count > known)
            _found.Sort((a, b) => a.Line.CompareTo(b.Line));
    }

    /// <summary>The one address of a line and what stands around it, where that is something before it and no words after it; null else.</summary>
    private (string Form, string Address)? TwinAt(int line)
    {
        ReadOnlySpan<char> text = _words.Text[line];
        int from = 0;
        if (!AddressSearch.TryFind(text, ref from, out ReadOnlySpan<char> address))
            return null;
        ReadOnlySpan<char> before = text[..(from - address.Length)];
        ReadOnlySpan<char> after = text[from..];
        return before.IsEmpty || after.Length > 3 || after.ContainsAnyInRange('A', 'z') ? null : (string.Concat(before, "@", after), address.ToString());
    }

    /// <summary>True where the line or a neighbour in its paragraph tells of a failure, the line is an entry of a list below one, or an item of a list at whose edge one is.</summary>
    private bool IsToldOf(int line)
    {
        if (_words.TellsFailure(line) || IsNeighbour(line - 1) || IsNeighbour(line + 1) || IsNeighbour(line + 2))
            return true;
        return _words.IsItem(line) && IsListToldOf(line);
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
        while (line >= 0 && line < _words.End && (_words.Text.IsBlank(line) || _words.IsItem(line)));
        return line;
    }
}
