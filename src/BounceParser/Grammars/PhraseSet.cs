namespace BounceParsing.Grammars;

/// <summary>Phrases that are looked for in one pass over a short text, whatever their case.</summary>
internal sealed class PhraseSet
{
    private const int KeyBits = 12;

    /// <summary>A bit for the key of each phrase's first two characters: most places in a text are passed over by it alone.</summary>
    private readonly ulong[] _keys = new ulong[(1 << KeyBits) / 64];

    private readonly Dictionary<int, List<string>> _byKey = [];

    /// <summary>Phrases of one character, which have no key.</summary>
    private string _singles = string.Empty;

    public PhraseSet(params ReadOnlySpan<string> phrases)
    {
        foreach (string phrase in phrases)
            Add(phrase);
    }

    /// <summary>True where one of the phrases begins the text.</summary>
    public bool Begins(ReadOnlySpan<char> text) => LengthAt(text) > 0;

    /// <summary>True where one of the phrases ends the text.</summary>
    public bool Ends(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && IsSingle(text[^1]))
            return true;
        foreach (List<string> bucket in _byKey.Values)
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
        if (phrase.Length == 1)
        {
            _singles += phrase;
            return;
        }

        int key = KeyOf(phrase[0], phrase[1]);
        _keys[key >> 6] |= 1UL << key;
        if (!_byKey.TryGetValue(key, out List<string>? bucket))
            _byKey[key] = bucket = [];
        bucket.Add(phrase);
    }

    /// <summary>The length of the longest phrase that begins the text; 0 when none does.</summary>
    private int LengthAt(ReadOnlySpan<char> text)
    {
        int key = text.Length < 2 ? -1 : KeyOf(text[0], text[1]);
        int longest = key < 0 || (_keys[key >> 6] & (1UL << key)) == 0 ? 0 : LengthAt(text, _byKey[key]);
        return longest == 0 && !text.IsEmpty && IsSingle(text[0]) ? 1 : longest;
    }

    private static int LengthAt(ReadOnlySpan<char> text, List<string> bucket)
    {
        int longest = 0;
        foreach (string phrase in bucket)
        {
            if (phrase.Length > longest && text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
                longest = phrase.Length;
        }

        return longest;
    }

    private bool IsSingle(char c) => _singles.Length > 0 && _singles.Contains(c, StringComparison.OrdinalIgnoreCase);

    private static int KeyOf(char first, char second)
        => ((Fold(first) * 37) ^ Fold(second)) & ((1 << KeyBits) - 1);

    // Of ASCII only letters need to meet; what else meets is told apart by the comparison.
    private static int Fold(char c) => c < '\u0080' ? c | 0x20 : char.ToLowerInvariant(c);
}
