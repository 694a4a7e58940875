namespace BounceParsing;

/// <summary>How much of a message is looked at. What lies beyond is passed over, and the report says so.</summary>
public sealed record BounceLimits
{
    /// <summary>The limits that hold when none are given.</summary>
    public static BounceLimits Default { get; } = new();

    /// <summary>The longest line that is kept, in bytes; 65,536 unless set.</summary>
    public int MaxLineLength { get; init; } = 64 * 1024;

    /// <summary>The longest block of headers that is kept, in bytes; 1,048,576 unless set.</summary>
    public int MaxHeaderLength { get; init; } = 1024 * 1024;

    /// <summary>How much of one text part is read, in bytes before decoding; 262,144 unless set.</summary>
    public int MaxTextLength { get; init; } = 256 * 1024;

    /// <summary>How many parts of a message are kept; 100 unless set.</summary>
    public int MaxParts { get; init; } = 100;

    /// <summary>How many recipients a report may hold; 10,000 unless set.</summary>
    public int MaxRecipients { get; init; } = 10_000;
}
