namespace BounceParsing.Grammars;

/// <summary>What the Subject of a report says of its kind, for notices that nowhere else tell a delay from a failure.</summary>
internal static class SubjectRows
{
    public static ReportKind KindOf(string? subject)
        => NoticeWords.Read(subject).Has(WordKind.DelaySubject) ? ReportKind.Delay : ReportKind.None;
}
