namespace BounceParsing.Grammars.Unknown;

/// <summary>Phrases of one meaning.</summary>
internal sealed class PhraseList(IReadOnlyList<string> phrases)
{
    private readonly IReadOnlyList<string> _phrases = phrases;

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
