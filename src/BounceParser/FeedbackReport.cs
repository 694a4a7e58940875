namespace BounceParsing;

/// <summary>The fields of a feedback report (RFC 5965, 3).</summary>
public sealed record FeedbackReport
{
    /// <summary>What the report is about (RFC 5965, 3.1); the word as written stands in <see cref="Fields"/>.</summary>
    public FeedbackType FeedbackType { get; init; }

    /// <summary>The software that made the report; null when not given.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The host that the message came from, an IP address as written; null when not given.</summary>
    public string? SourceIp { get; init; }

    /// <summary>When the message arrived at the reporter; null when not given.</summary>
    public DateTimeOffset? ArrivalDate { get; init; }

    /// <summary>The envelope sender of the message, without brackets; null when not given.</summary>
    public string? OriginalMailFrom { get; init; }

    /// <summary>The envelope recipients of the message, without brackets; empty when not given.</summary>
    public IReadOnlyList<string> OriginalRcptTo { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Empty;

    /// <summary>The envelope id of the message (RFC 3461, 4.4); null when not given.</summary>
    public string? OriginalEnvelopeId { get; init; }

    /// <summary>The domain that the complaint is about; null when not given.</summary>
    public string? ReportedDomain { get; init; }

    /// <summary>The URIs that the complaint is about; empty when not given.</summary>
    public IReadOnlyList<string> ReportedUris { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Empty;

    /// <summary>How many complaints the report stands for; null when not given.</summary>
    public int? Incidents { get; init; }

    /// <summary>The authentication results (RFC 8601); empty when not given.</summary>
    public IReadOnlyList<string> AuthenticationResults { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Empty;

    /// <summary>What failed in an auth-failure report (RFC 6591, 3.1): "adsp", "bodyhash", "revoked", "signature", "spf", "dmarc"; null when not given.</summary>
    public string? AuthFailure { get; init; }

    /// <summary>All fields, in order.</summary>
    public IReadOnlyList<HeaderField> Fields { get; init => field = ValueList<HeaderField>.Of(value); } = ValueList<HeaderField>.Empty;

    /// <summary>The type that a word of the field Feedback-Type means, whatever its case; Unknown for null and for one that is not registered.</summary>
    public static FeedbackType TypeOf(string? word) => FeedbackTypeWords.Parse(word);
}
