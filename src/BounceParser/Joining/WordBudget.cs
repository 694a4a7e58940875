namespace BounceParsing.Joining;

/// <summary>Shares out among the recipients of a report how many characters may be judged and kept.</summary>
/// <remarks>What one recipient does not need is left to those after it. Words that several share are cut once and kept once.</remarks>
internal sealed class WordBudget(BounceLimits limits, int recipients)
{
    private Dictionary<string, string>? _cuts;
    private int _judged = limits.MaxJudgedLength;
    private int _kept = limits.MaxKeptLength;
    private int _recipients = Math.Max(1, recipients);
    private int _share;
    private int _keptShare;

    /// <summary>True where words were cut.</summary>
    public bool WasCut { get; private set; }

    /// <summary>Begins the next recipient.</summary>
    public void BeginRecipient()
    {
        _share = _judged / _recipients;
        _keptShare = _kept / _recipients;
        _recipients = Math.Max(1, _recipients - 1);
    }

    /// <summary>The words as far as they may be judged.</summary>
    public string? Judge(string? words)
    {
        string? judged = Cut(words, _share);
        _share -= judged?.Length ?? 0;
        _judged -= judged?.Length ?? 0;
        return judged;
    }

    /// <summary>The words as far as they may be kept.</summary>
    public string? Keep(string? words)
    {
        string? kept = Cut(words, _keptShare);
        _keptShare -= kept?.Length ?? 0;
        _kept -= kept?.Length ?? 0;
        return kept;
    }

    private string? Cut(string? words, int length)
    {
        if (words is null || words.Length <= length)
            return words;
        WasCut = true;
        _cuts ??= new(ReferenceEqualityComparer.Instance);
        if (_cuts.TryGetValue(words, out string? known) && known.Length <= length)
            return known;
        string cut = char.IsHighSurrogate(words[Math.Max(0, length - 1)]) ? words[..Math.Max(0, length - 1)] : words[..length];
        _cuts[words] = cut;
        return cut;
    }
}
