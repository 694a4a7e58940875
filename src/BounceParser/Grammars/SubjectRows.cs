namespace BounceParsing.Grammars;

/// <summary>What the Subject of a report says of its kind, for notices that nowhere else tell a delay from a failure.</summary>
internal static class SubjectRows
{
    /// <summary>Words of a warning: the message is late and still being tried.</summary>
    private static readonly string[] Delay =
    [
        "delayed", "delay)", "(delay", "warning:", "could not send message for past", "still being retried", "will retry",
        "not yet been delivered", "temporarily", "verzögert", "retardé", "retrasado", "遅延",
    ];

    public static ReportKind KindOf(string? subject)
    {
        if (subject is null)
            return ReportKind.None;
        foreach (string words in Delay)
        {
            if (subject.Contains(words, StringComparison.OrdinalIgnoreCase))
                return ReportKind.Delay;
        }

        return ReportKind.None;
    }
}
