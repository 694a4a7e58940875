using System.Globalization;

namespace BounceParsing.Diagnosis;

/// <summary>What a bare reply code means at a stage.</summary>
internal sealed class ReplyRegistry
{
    private const string Table = "replies.tsv";

    private readonly List<Row> _rows = [];

    /// <param name="text">The table.</param>
    /// <exception cref="InvalidOperationException">A cell is not understood; the message names file, line and word.</exception>
    public ReplyRegistry(string text)
    {
        foreach (EmbeddedTable.Row row in new EmbeddedTable.Rows(Table, text))
        {
            SmtpStage? stage = row[2].IsEmpty ? null : TableWords.Stage(row.Cell(2));
            _rows.Add(new Row(row[0].ToString(), CodeOf(row.Cell(1)), stage, TableWords.Reason(row.Cell(3))));
        }
    }

    public static ReplyRegistry Instance { get; } = new(EmbeddedTable.TextOf(Table));

    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>The first row for the code and the stage; null when there is none.</summary>
    public Row? Find(int code, SmtpStage stage)
    {
        foreach (Row row in _rows)
        {
            bool fits = row.Code < 10 ? code / 100 == row.Code : code == row.Code;
            if (fits && (row.Stage is null || row.Stage == stage))
                return row;
        }

        return null;
    }

    private static int CodeOf(TableCell cell)
    {
        ReadOnlySpan<char> figures = cell.Words.EndsWith("xx") ? cell.Words[..^2] : cell.Words;
        bool isCode = int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out int code) && cell.Words.Length == 3;
        return isCode ? code : throw cell.Unknown();
    }

    /// <summary>A row of the table; a code of one digit stands for its hundred.</summary>
    public sealed record Row(string Id, int Code, SmtpStage? Stage, BounceReason Reason);
}
