namespace BounceParsing.Grammars;

/// <summary>Words about several recipients that are copied into the words about each, as long as a budget for such copies lasts.</summary>
/// <remarks>Recipients times words would multiply: 10,000 recipients and words of 100 kB are a mail of 300 kB.</remarks>
internal sealed class SharedWords(int budget)
{
    private int _left = budget;

    /// <summary>True where the budget did not last.</summary>
    public bool WasCut { get; private set; }

    /// <summary>As much of the words as the budget still allows.</summary>
    public string Take(string words)
    {
        int length = Math.Min(words.Length, _left);
        _left -= length;
        WasCut |= length < words.Length;
        return length == words.Length ? words : words[..length];
    }
}
