namespace BounceParsing.Grammars.Formats.Sendmail;

/// <summary>What a section of a Sendmail notice holds.</summary>
internal enum SectionRole
{
    /// <summary>No section's heading.</summary>
    None = 0,

    /// <summary>A list of recipients, each with what befell it.</summary>
    List = 1,

    /// <summary>The transcript of the session.</summary>
    Transcript = 2,

    /// <summary>The returned message.</summary>
    Returned = 3,
}

/// <summary>The headings between rows of dashes (sendmail/savemail.c, errbody; sendmail 5.65, savemail.c).</summary>
internal sealed record SendmailSection(string Words, SectionRole Role, DeliveryAction Action = DeliveryAction.Unknown)
{
    private const string Dashes = "----";

    private static readonly SendmailSection NoHeading = new(string.Empty, SectionRole.None);

    private static readonly SendmailSection[] Rows =
    [
        new("addresses had permanent fatal errors", SectionRole.List, DeliveryAction.Failed),
        new("addresses had permanent delivery errors", SectionRole.List, DeliveryAction.Failed),
        new("addresses had fatal errors", SectionRole.List, DeliveryAction.Failed),
        new("addresses had delivery problems", SectionRole.List),
        new("addresses had transient non-fatal errors", SectionRole.List, DeliveryAction.Delayed),
        new("addresses had transient delivery errors", SectionRole.List, DeliveryAction.Delayed),
        new("addresses had successful delivery notifications", SectionRole.List, DeliveryAction.Delivered),
        new("addresses have delivery notifications", SectionRole.List),
        new("addresses had status notifications", SectionRole.List),
        new("Recipients of this delivery", SectionRole.List),
        new("Transcript of session follows", SectionRole.Transcript),
        new("Transcript of the session follows", SectionRole.Transcript),
        new("Unsent message follows", SectionRole.Returned),
        new("Unsent message returned", SectionRole.Returned),
        new("Unsent message below", SectionRole.Returned),
        new("Original message follows", SectionRole.Returned),
        new("Returned message follows", SectionRole.Returned),
        new("Message header follows", SectionRole.Returned),
        new("Message headers follow", SectionRole.Returned),
        new("Message body suppressed", SectionRole.Returned),
        new("No message was collected", SectionRole.Returned),
    ];

    public static string[] Marks => Array.ConvertAll(Array.FindAll(Rows, static row => row.Role is SectionRole.List or SectionRole.Transcript), static row => row.Words);

    /// <summary>The section that a line opens; one of no role for any other line.</summary>
    public static SendmailSection Of(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        if (!line.StartsWith(Dashes, StringComparison.Ordinal))
            return NoHeading;
        ReadOnlySpan<char> words = line.Trim("- ");
        foreach (SendmailSection row in Rows)
        {
            if (words.Holds(row.Words))
                return row;
        }

        return NoHeading;
    }
}
