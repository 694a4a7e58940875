using System.Text.Json;
using BounceParsing.Diagnosis;

namespace BounceParsing.Training;

/// <summary>What the model learns from: the rows of the tables, the texts that show them and the words that they contain, the tests' own replies, and the recorded and written replies that are not held out.</summary>
/// <remarks>The rows of the languages are left out: as many for each reason, they would tell how often a reason is met, and wrongly.</remarks>
public static class Examples
{
    /// <summary>A row is a piece of a reply.</summary>
    private const double OfRow = 0.5;

    /// <summary>A text that shows a row: as many for a rare row as for a common one.</summary>
    private const double OfExample = 0.7;
    private const double OfOwnReply = 1;
    private const double OfWrittenReply = 1;
    private const double OfRecordedReply = 2;

    /// <param name="tests">The folder of the tests' sources.</param>
    public static List<Example> Read(string tests)
    {
        List<Example> examples = [];
        ILookup<string, string[]> contained = Cells(tests, "contained.tsv").ToLookup(cells => cells[2]);
        ILookup<string, string[]> shown = Cells(tests, "examples.tsv").ToLookup(cells => cells[0]);
        foreach (RuleRow row in RuleBook.Instance.Rows.Where(row => row.Kind is RuleKind.Phrase or RuleKind.Provider && row.Language is null))
        {
            examples.AddRange(contained[row.Id].Select(cells => Example.Of(cells[0], Enum.Parse<BounceReason>(cells[1]), OfRow)));
            examples.Add(Example.Of(TextOf(row.Phrase), row.Reason, OfRow));
            examples.AddRange(shown[row.Id].Select(cells => Example.Of(Unescape(cells[1]), row.Reason, OfExample)));
        }

        foreach (string[] cells in Cells(tests, "replies.tsv"))
            examples.Add(Example.Of(Unescape(cells[0]), Enum.Parse<BounceReason>(cells[1]), OfOwnReply));
        foreach (string file in Directory.GetFiles(Path.Combine(tests, "Replies"), "*.jsonl").Order(StringComparer.Ordinal))
            examples.AddRange(File.ReadLines(file).Select(ReadRecorded).OfType<Example>());
        return examples;
    }

    private static IEnumerable<string[]> Cells(string tests, string table)
        => File.ReadLines(Path.Combine(tests, "Diagnosis", table)).Skip(1).Select(line => line.Split('\t'));

    private static string Unescape(string cell) => cell.Replace("\\n", "\n", StringComparison.Ordinal);

    private static string TextOf(Phrase phrase)
        => string.Join(" . ", Enumerable.Range(0, phrase.PartCount).Select(part => phrase.Part(part).ToString()));

    private static Example? ReadRecorded(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement reply = document.RootElement;
        string? part = reply.GetProperty("part").GetString();
        if (part == "heldout")
            return null;
        SmtpStage stage = reply.GetProperty("stage").GetString() is string word ? Enum.Parse<SmtpStage>(word) : SmtpStage.Unknown;
        BounceReason reason = Enum.Parse<BounceReason>(reply.GetProperty("reasons")[0].GetString()!);
        return Example.Of(reply.GetProperty("reply").GetString()!, reason, part == "written" ? OfWrittenReply : OfRecordedReply, stage);
    }
}
