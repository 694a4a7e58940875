namespace BounceParsing;

/// <summary>What an automatic reply tells beside its text.</summary>
public sealed class AutoReply
{
    /// <summary>When the person is back, as written; null when not told.</summary>
    public string? ReturnDate { get; init; }

    /// <summary>The address to write to from now on; null when none is named.</summary>
    public string? NewAddress { get; init; }
}
