namespace BounceParsing.Grammars;

/// <summary>A few phrases that are looked for in a long text one after the other, whatever their case.</summary>
internal sealed class PhraseList(params string[] phrases)
{
    private readonly string[] _phrases = phrases;

    /// <summary>All phrases.</summary>
    public IEnumerable<string> Phrases => _phrases;

    /// <summary>True where one of the phrases stands anywhere in the text.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        foreach (string phrase in _phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
