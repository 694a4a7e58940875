using BounceParsing.Diagnosis;

namespace BounceParsing.Tests.Diagnosis;

/// <summary>Makes of a row the shortest case that must fire it, one that must not, and those of the texts that were written for it.</summary>
internal static class RowExample
{
    private const string Recipient = "someone@example.org";

    /// <summary>The texts beside this file, by the row that decides them.</summary>
    public static ILookup<string, string> Written { get; } = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Diagnosis", "examples.tsv")).Skip(1)
        .Select(line => line.Split('\t')).ToLookup(cells => cells[0], cells => cells[1].Replace("\\n", "\n", StringComparison.Ordinal));

    public static DeliveryCase Of(RuleRow row) => CaseOf(row, WordsOf(row.Phrase));

    /// <summary>A text with all else that the row asks for.</summary>
    public static DeliveryCase In(RuleRow row, string text) => CaseOf(row, text);

    /// <summary>The same words run together with a letter, or the same words without what else must hold.</summary>
    public static DeliveryCase? NearMissOf(RuleRow row)
    {
        string words = WordsOf(row.Phrase);
        if (words.Length > 0 && char.IsAsciiLetter(words[0]))
            return CaseOf(row, "x" + words);
        return row.When is not null && !WhenOf(row).Contains("in:", StringComparison.Ordinal)
            ? new DeliveryCase { Words = [new Testimony(words, EvidenceSource.Prose)], Action = DeliveryAction.Failed }
            : null;
    }

    private static string WordsOf(Phrase phrase)
    {
        IEnumerable<string> parts = Enumerable.Range(0, phrase.PartCount).Select(part => phrase.Part(part).ToString());
        return string.Join(" xyz ", parts);
    }

    private static DeliveryCase CaseOf(RuleRow row, string words)
    {
        string[] conditions = WhenOf(row).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string? type = ValueOf(conditions, "type:");
        bool inOwn = row.Stage != SmtpStage.Unknown || type is not null || conditions.Contains("in:own");
        if (conditions.Contains("names:other"))
            words += " <other@example.net>";
        if (conditions.Contains("names:own"))
            words += $" <{Recipient}>";
        EvidenceSource source = inOwn ? type is null ? EvidenceSource.Prose : EvidenceSource.Field : EvidenceSource.Reply;
        return new DeliveryCase
        {
            Words = [new Testimony(words, source, type)],
            Action = DeliveryAction.Failed,
            Address = Recipient,
            ReplyCode = conditions.Where(word => word.Length == 3 && char.IsAsciiDigit(word[0])).Select(word => (int?)int.Parse(word.Replace('x', '0'))).FirstOrDefault(),
            StatusField = conditions.Where(word => word.Contains('.') && !word.Contains(':')).Select(StatusOf).FirstOrDefault(),
            Stage = ValueOf(conditions, "stage:") is { } stage ? Enum.Parse<SmtpStage>(stage) : SmtpStage.Unknown,
            RemoteMta = ValueOf(conditions, "host:") is { } host ? "mx." + host : null,
            ReportingMta = conditions.Contains("served:yes") ? "mail.example.org" : null,
        };
    }

    private static string WhenOf(RuleRow row) => row.When?.ToString() ?? "";

    private static EnhancedStatusCode? StatusOf(string word) => EnhancedStatusCode.Parse(word.Replace('x', '0'));

    private static string? ValueOf(string[] conditions, string kind)
        => conditions.FirstOrDefault(word => word.StartsWith(kind, StringComparison.Ordinal))?[kind.Length..];
}
