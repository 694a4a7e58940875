namespace BounceParsing.Words;

/// <summary>A few words that are sought at once, whatever their case.</summary>
internal sealed class WordSet(params string[] words)
{
#if NET9_0_OR_GREATER
    private readonly System.Buffers.SearchValues<string> _words = System.Buffers.SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);

    public bool IsIn(ReadOnlySpan<char> text) => text.IndexOfAny(_words) >= 0;
#else
    private readonly string[] _words = words;

    public bool IsIn(ReadOnlySpan<char> text) => text.HoldsAny(_words);
#endif
}
