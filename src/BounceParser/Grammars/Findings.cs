using BounceParsing.Reading;

namespace BounceParsing.Grammars;

/// <summary>What one grammar reads out of a notice.</summary>
internal sealed class Findings
{
    /// <summary>The grammar's or the row's name, for <see cref="BounceReport.Grammar"/>.</summary>
    public required string Grammar { get; init; }

    /// <summary>The mailer as people call it; null where the grammar is common to many.</summary>
    public string? Generator { get; set; }

    /// <summary>The kind that the notice's standing words tell; None where the blocks' actions decide.</summary>
    public ReportKind Kind { get; set; }

    /// <summary>True where the words were understood without knowing the mailer: fields beside them name the grammar.</summary>
    public bool IsGuess { get; init; }

    /// <summary>True where a limit left something of what the notice says out.</summary>
    public bool IsTruncated { get; set; }

    public List<Block> Blocks { get; } = [];

    public string? ReportingMta { get; set; }

    public DateTimeOffset? ArrivalDate { get; set; }

    public string? EnvelopeId { get; set; }

    public bool IsDoubleBounce { get; set; }

    public FeedbackReport? Feedback { get; set; }

    public AutoReply? AutoReply { get; set; }

    /// <summary>The text that was read; null where only fields were.</summary>
    public TextLines? Text { get; init; }

    /// <summary>The first line of <see cref="Text"/> that was read; 0 where that does not matter.</summary>
    public int FirstLine { get; init; }

    /// <summary>The number of the line of <see cref="Text"/> at which the returned message begins; -1 where the text holds none.</summary>
    public int ReturnedFromLine { get; set; } = -1;

    /// <summary>The returned message's headers, where the notice tells them in a form of its own.</summary>
    public IReadOnlyList<HeaderField>? ReturnedHeaders { get; set; }
}
