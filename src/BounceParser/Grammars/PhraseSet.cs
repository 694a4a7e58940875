namespace BounceParsing.Grammars;

/// <summary>Phrases that are looked for in one pass over a short text, whatever their case.</summary>
internal sealed class PhraseSet
{
    private const int BitCount = 1 << 12;

    /// <summary>A bit for the first two letters of each phrase: most places in a text are passed over by it alone.</summary>
    private readonly ulong[] _bits = new ulong[BitCount / 64];

    private readonly Dictionary<int, List<string>> _byFirst = [];
    private bool _hasSingle;

    public PhraseSet(params ReadOnlySpan<string> phrases)
    {
        foreach (string phrase in phrases)
            Add(phrase);
    }

    /// <summary>True where one of the phrases begins the text.</summary>
    public bool Begins(ReadOnlySpan<char> text) => LengthAt(text) > 0;

    /// <summary>True where one of the phrases begins the text and is its end, or a colon, a dash or a parenthesis follows.</summary>
    public bool Heads(ReadOnlySpan<char> text)
    {
        int length = LengthAt(text);
        if (length == 0)
            return false;
        ReadOnlySpan<char> rest = text[length..].Trim();
        return text[length - 1] is ':' || rest.IsEmpty || rest[0] is ':' or '：' or '-' or '–' or '—' or '(' or '[' or '.' or '!';
    }

    /// <summary>True where one of the phrases ends the text.</summary>
    public bool Ends(ReadOnlySpan<char> text)
    {
        foreach (List<string> bucket in _byFirst.Values)
        {
            foreach (string phrase in bucket)
            {
                if (text.EndsWith(phrase, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }

    /// <summary>True where one of the phrases stands anywhere in the text.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => Find(text).Start >= 0;

    /// <summary>Where the first phrase stands and where it ends; -1 when none does. The longest counts where several begin at one place.</summary>
    public (int Start, int End) Find(ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            int length = LengthAt(text[at..]);
            if (length > 0)
                return (at, at + length);
        }

        return (-1, -1);
    }

    private void Add(string phrase)
    {
        int key = KeyOf(phrase);
        _bits[BitOf(key) / 64] |= 1UL << BitOf(key);
        _hasSingle |= phrase.Length == 1;
        if (!_byFirst.TryGetValue(key, out List<string>? bucket))
            _byFirst[key] = bucket = [];
        bucket.Add(phrase);
    }

    /// <summary>The length of the longest phrase that begins the text; 0 when none does.</summary>
    private int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return 0;
        int single = _hasSingle && _byFirst.ContainsKey(KeyOf(text[..1])) ? 1 : 0;
        int key = KeyOf(text);
        if ((_bits[BitOf(key) / 64] & (1UL << BitOf(key))) == 0 || !_byFirst.TryGetValue(key, out List<string>? bucket))
            return single;
        int longest = single;
        foreach (string phrase in bucket)
        {
            if (phrase.Length > longest && text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
                longest = phrase.Length;
        }

        return longest;
    }

    /// <summary>Phrases are filed under their first two letters.</summary>
    private static int KeyOf(ReadOnlySpan<char> phrase) => (Lower(phrase[0]) << 16) | (phrase.Length > 1 ? Lower(phrase[1]) : '\0');

    private static int BitOf(int key) => ((key >> 16) * 37 ^ key) & (BitCount - 1);

    private static char Lower(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c < 0x80 ? c : char.ToLowerInvariant(c);
}
