using System.Runtime.CompilerServices;

namespace BounceParsing;

/// <summary>How much of a message is looked at, and how much of it a report keeps. What lies beyond is passed over, and the report says so.</summary>
/// <remarks>
/// What a mail costs in time and memory is bounded by these limits and nothing else: nothing grows with the square of a
/// mail, and words that recipients share are not counted out for each of them. Whatever a limit cuts sets
/// <see cref="BounceReport.IsTruncated"/>.
/// </remarks>
/// <exception cref="ArgumentOutOfRangeException">A limit is negative; the exception names it.</exception>
public sealed record BounceLimits
{
    /// <summary>The limits that hold when none are given.</summary>
    public static BounceLimits Default { get; } = new();

    /// <summary>The longest line that is kept, in bytes; 65,536 unless set.</summary>
    public int MaxLineLength { get; init => field = Checked(value); } = 64 * 1024;

    /// <summary>The longest block of headers that is kept, in bytes; 1,048,576 unless set.</summary>
    public int MaxHeaderLength { get; init => field = Checked(value); } = 1024 * 1024;

    /// <summary>How many headers of a message or a part are kept; 2,000 unless set.</summary>
    public int MaxHeaders { get; init => field = Checked(value); } = 2000;

    /// <summary>How deep parts and messages may lie in each other; 32 unless set. A stack of 256 kB has room for that many.</summary>
    public int MaxDepth { get; init => field = Checked(value); } = 32;

    /// <summary>How much of one text part is read, in bytes before decoding; 262,144 unless set.</summary>
    public int MaxTextLength { get; init => field = Checked(value); } = 256 * 1024;

    /// <summary>How many parts of a message are kept; 100 unless set.</summary>
    public int MaxParts { get; init => field = Checked(value); } = 100;

    /// <summary>How many mentions of recipients are read, those of one recipient counted each; 20,000 unless set.</summary>
    public int MaxMentions { get; init => field = Checked(value); } = 20_000;

    /// <summary>How many recipients a report may hold; 10,000 unless set.</summary>
    public int MaxRecipients { get; init => field = Checked(value); } = 10_000;

    /// <summary>
    /// How many characters of words are judged for all recipients together; 2,097,152 unless set. Where they are more, each
    /// recipient's words are cut to its share.
    /// </summary>
    public int MaxJudgedLength { get; init => field = Checked(value); } = 2 * 1024 * 1024;

    /// <summary>
    /// How many characters of <see cref="BouncedRecipient.Diagnostic"/> a report keeps for all recipients together; 2,097,152
    /// unless set. Where they are more, each recipient's words are cut to its share.
    /// </summary>
    public int MaxKeptLength { get; init => field = Checked(value); } = 2 * 1024 * 1024;

    private static int Checked(int value, [CallerMemberName] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        return value;
    }
}
