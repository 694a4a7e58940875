namespace BounceParsing;

/// <summary>The words of the field Feedback-Type (RFC 5965, 3.1, and the registry that it founded).</summary>
internal static class FeedbackTypeWords
{
    /// <summary>The type of a word, whatever its case and whether or not it bears hyphens; Unknown for none that is registered.</summary>
    public static FeedbackType Parse(ReadOnlySpan<char> word) => Bare(word) switch
    {
        "abuse" => FeedbackType.Abuse,
        "authfailure" => FeedbackType.AuthFailure,
        "fraud" => FeedbackType.Fraud,
        "notspam" => FeedbackType.NotSpam,
        "optout" or "optoutlist" => FeedbackType.OptOut,
        "virus" => FeedbackType.Virus,
        "other" => FeedbackType.Other,
        _ => FeedbackType.Unknown,
    };

    /// <summary>True where a person complains, and wants no more of the kind.</summary>
    public static bool IsPersons(FeedbackType type) => type is FeedbackType.Abuse or FeedbackType.Fraud or FeedbackType.OptOut;

    private static string Bare(ReadOnlySpan<char> word)
        => word.Length > 32 ? string.Empty : word.Trim().ToString().ToLowerInvariant().Replace("-", "", StringComparison.Ordinal);
}
