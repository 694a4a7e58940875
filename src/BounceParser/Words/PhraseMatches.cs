namespace BounceParsing.Words;

/// <summary>A list of matches that is used again and again.</summary>
/// <remarks>.NET's own list of values would be compiled anew in each process.</remarks>
internal sealed class PhraseMatches
{
    private const int Fewest = 64;
    private const int MostKept = 4096;

    private PhraseMatch[] _matches = new PhraseMatch[Fewest];
    private int _count;

    public ReadOnlySpan<PhraseMatch> Span => new(_matches, 0, _count);

    public void Add(PhraseMatch match)
    {
        if (_count == _matches.Length)
            Array.Resize(ref _matches, _count * 2);
        _matches[_count++] = match;
    }

    /// <summary>Empties the list; the room that a large text has taken is not kept.</summary>
    public void Clear()
    {
        _count = 0;
        if (_matches.Length > MostKept)
            _matches = new PhraseMatch[Fewest];
    }
}
