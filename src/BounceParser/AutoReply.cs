namespace BounceParsing;

/// <summary>What an automatic reply tells beside its text.</summary>
public sealed record AutoReply
{
    /// <summary>What the reply is about.</summary>
    public AutoReplyKind Kind { get; init; }

    /// <summary>When the person is back, as written; null when not told.</summary>
    public string? ReturnDate { get; init; }

    /// <summary>The day of <see cref="ReturnDate"/>; null when it names no year, or leaves open which number is the month.</summary>
    public DateOnly? ReturnsOn { get; init; }

    /// <summary>The address to write to from now on; null when none is named.</summary>
    public string? NewAddress { get; init; }
}
