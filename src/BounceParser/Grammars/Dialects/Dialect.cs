namespace BounceParsing.Grammars.Dialects;

/// <summary>One mailer's notice as a row: what it is known by, what opens its list of recipients, how a recipient stands in it, what closes it.</summary>
internal sealed class Dialect
{
    public required string Name { get; init; }

    /// <summary>For <see cref="BounceReport.Grammar"/>: the row's name, where it does not say otherwise.</summary>
    public string Grammar { get => field ?? Name; set; }

    /// <summary>The mailer as people call it; null where nobody knows it.</summary>
    public string? Mailer { get; set; }

    public ReportKind Kind { get; set; } = ReportKind.Failure;

    /// <summary>What has become of each recipient.</summary>
    public DeliveryAction Action { get; set; } = DeliveryAction.Failed;

    /// <summary>Headers that must be there, each with one of its words.</summary>
    public List<HeaderMark> Headers { get; } = [];

    /// <summary>Words that the text must hold: one of each set.</summary>
    public List<WordSet> Words { get; } = [];

    /// <summary>What opens the list of recipients; the line may hold one itself.</summary>
    public List<LineShape> Opens { get; } = [];

    /// <summary>The shapes of a recipient's line.</summary>
    public List<LineShape> Lines { get; } = [];

    /// <summary>Lines that tell more of the recipient above them.</summary>
    public List<LineShape> Values { get; } = [];

    /// <summary>Labelled lines among the words: of one the values are taken, and no more of it is said than its text.</summary>
    public List<LineShape> Fields { get; } = [];

    /// <summary>What stands above the attempts to deliver, the newest first: no other is told.</summary>
    public List<LineShape> Attempts { get; } = [];

    /// <summary>What ends the words about the recipients.</summary>
    public List<LineShape> Closes { get; } = [];

    /// <summary>What stands above the copy of the returned message.</summary>
    public List<LineShape> Copies { get; } = [];

    /// <summary>Lines that name the reporting host.</summary>
    public List<LineShape> Hosts { get; } = [];

    /// <summary>True where the words stand between the opening and the recipients, and speak of all of them.</summary>
    public bool WordsFirst { get; set; }

    /// <summary>True where the words stand above the recipients of whom they speak.</summary>
    public bool AreWordsAbove { get; set; }

    /// <summary>The header that names the recipients where the text names none; null where there is no such header.</summary>
    public string? RecipientHeader { get; set; }

    /// <summary>True where the notice may name no recipient at all.</summary>
    public bool MayNameNobody { get; set; }

    /// <summary>True where the words tell of no recipient and nothing that the fields beside them do not.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Rows further down that would read this mailer's notice as well: they are of the program that it runs, or of a wider form.</summary>
    public List<string> Before { get; } = [];

    /// <summary>Where the row's facts are from.</summary>
    public string? Source { get; set; }
}
