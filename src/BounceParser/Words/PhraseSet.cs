namespace BounceParsing.Words;

/// <summary>Phrases that are looked for in one pass over a short text, whatever their case.</summary>
internal sealed class PhraseSet
{
    private const int AsciiPairs = 128 * 128;

    private readonly Dictionary<int, List<string>> _byFirst = [];

    /// <summary>A bit for every two ASCII letters, lower case, that begin a phrase: it spares most places of a text the look-up.</summary>
    private readonly ulong[] _asciiPairs = new ulong[AsciiPairs / 64];
    private bool _hasSingle;

    public PhraseSet(params ReadOnlySpan<string> phrases)
    {
        foreach (string phrase in phrases)
            Add(phrase);
    }

    /// <summary>All phrases.</summary>
    public IEnumerable<string> Phrases => _byFirst.Values.SelectMany(bucket => bucket);

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

    /// <summary>False where the first two characters alone tell that no phrase begins the text.</summary>
    public bool MayBegin(char first, char second) => _hasSingle || MayBeginAt([first, second]);

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
        _hasSingle |= phrase.Length == 1;
        if (!_byFirst.TryGetValue(key, out List<string>? bucket))
            _byFirst[key] = bucket = [];
        bucket.Add(phrase);
        if (phrase.Length > 1 && Lower(phrase[0]) < 128 && Lower(phrase[1]) < 128)
            _asciiPairs[PairOf(phrase) / 64] |= 1UL << (PairOf(phrase) % 64);
    }

    /// <summary>The length of the longest phrase that begins the text; 0 when none does.</summary>
    private int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || (!_hasSingle && !MayBeginAt(text)))
            return 0;
        int single = _hasSingle && _byFirst.ContainsKey(KeyOf(text[..1])) ? 1 : 0;
        if (!_byFirst.TryGetValue(KeyOf(text), out List<string>? bucket))
            return single;
        int longest = single;
        foreach (string phrase in bucket)
        {
            if (phrase.Length > longest && text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
                longest = phrase.Length;
        }

        return longest;
    }

    private bool MayBeginAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
            return false;
        if (text[0] >= 128 || text[1] >= 128)
            return true;
        int pair = PairOf(text);
        return (_asciiPairs[pair / 64] & (1UL << (pair % 64))) != 0;
    }

    private static int PairOf(ReadOnlySpan<char> text) => (Lower(text[0]) * 128) + Lower(text[1]);

    /// <summary>Phrases are filed under their first two letters.</summary>
    private static int KeyOf(ReadOnlySpan<char> phrase) => (Lower(phrase[0]) << 16) | (phrase.Length > 1 ? Lower(phrase[1]) : '\0');

    private static char Lower(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c < 0x80 ? c : char.ToLowerInvariant(c);
}
