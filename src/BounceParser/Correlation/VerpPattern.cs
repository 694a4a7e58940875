namespace BounceParsing.Correlation;

/// <summary>What stands at the places of a pattern.</summary>
internal readonly record struct VerpMatch(string? Recipient, string? Id, string? Token);

/// <summary>Fixed texts and the places between them. Read from both ends towards the recipient, which alone may hold what divides the others.</summary>
internal sealed class VerpPattern
{
    private readonly List<string> _texts = [];
    private readonly List<string> _places = [];

    public VerpPattern(string pattern)
    {
        string rest = pattern;
        for (int open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            int close = rest.IndexOf('}', open);
            string name = close < 0 ? "" : rest[(open + 1)..close];
            if (name is not ("recipient" or "id" or "token") || Has(name) || (open == 0 && _places.Count > 0))
                throw new ArgumentException("A pattern holds {recipient}, {id} and {token}, each once and parted by other text.", nameof(pattern));
            _texts.Add(rest[..open]);
            _places.Add(name);
            rest = rest[(close + 1)..];
        }

        _texts.Add(rest);
        if (!(Has("recipient") || Has("id")) || !rest.Contains('@'))
            throw new ArgumentException("A pattern is an address with {recipient} or {id} before its @.", nameof(pattern));
    }

    public bool Has(string place) => _places.Contains(place);

    public string Fill(string? recipient, string? id, string? token)
    {
        string address = _texts[0];
        for (int i = 0; i < _places.Count; i++)
        {
            string? value = _places[i] switch { "recipient" => recipient, "id" => id, _ => token };
            if (string.IsNullOrEmpty(value))
                throw new ArgumentException($"The pattern wants a value for {{{_places[i]}}}.", _places[i]);
            address += value + _texts[i + 1];
        }

        return address;
    }

    public bool TryMatch(string address, out VerpMatch match)
    {
        match = default;
        if (address.Length < _texts[0].Length + _texts[^1].Length
            || !address.StartsWith(_texts[0], StringComparison.OrdinalIgnoreCase) || !address.EndsWith(_texts[^1], StringComparison.OrdinalIgnoreCase))
            return false;
        string middle = address[_texts[0].Length..^_texts[^1].Length];
        int first = 0;
        int last = _places.Count - 1;
        string?[] values = new string?[_places.Count];
        while (first < last)
        {
            bool isFromLeft = _places[first] != "recipient";
            string divider = _texts[isFromLeft ? first + 1 : last];
            int at = isFromLeft ? middle.IndexOf(divider, StringComparison.OrdinalIgnoreCase) : middle.LastIndexOf(divider, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return false;
            string before = middle[..at];
            string after = middle[(at + divider.Length)..];
            values[isFromLeft ? first++ : last--] = isFromLeft ? before : after;
            middle = isFromLeft ? after : before;
        }

        values[first] = middle;
        if (values.Any(string.IsNullOrEmpty) || values.Any(value => value!.Contains('@')))
            return false;
        match = new VerpMatch(ValueOf("recipient", values), ValueOf("id", values), ValueOf("token", values));
        return true;
    }

    private string? ValueOf(string place, string?[] values) => _places.IndexOf(place) is >= 0 and int i ? values[i] : null;
}
