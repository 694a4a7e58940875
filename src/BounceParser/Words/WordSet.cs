namespace BounceParsing.Words;

/// <summary>A few words that are sought at once, whatever their case.</summary>
internal sealed class WordSet(params string[] words)
{
    private readonly string[] _words = words;

#if NET9_0_OR_GREATER
    /// <summary>How often a set is asked before it is made ready: to make all ready costs a fresh process more than its first mails.</summary>
    private const int AskedOften = 16;

    private System.Buffers.SearchValues<string>? _ready;
    private int _asked;

    public bool IsIn(ReadOnlySpan<char> text) => _ready is { } ready ? text.IndexOfAny(ready) >= 0 : IsInOneByOne(text);

    private bool IsInOneByOne(ReadOnlySpan<char> text)
    {
        if (++_asked == AskedOften)
            _ready = System.Buffers.SearchValues.Create(_words, StringComparison.OrdinalIgnoreCase);
        return text.HoldsAny(_words);
    }
#else
    public bool IsIn(ReadOnlySpan<char> text) => text.HoldsAny(_words);
#endif
}
