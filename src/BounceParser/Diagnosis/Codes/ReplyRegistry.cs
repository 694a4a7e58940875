using System.Globalization;

namespace BounceParsing.Diagnosis;

/// <summary>What a bare reply code means at a stage.</summary>
internal sealed class ReplyRegistry
{
    private readonly List<Row> _rows = [];

    private ReplyRegistry()
    {
        foreach (EmbeddedTable.Row row in EmbeddedTable.Read("replies.tsv"))
        {
            SmtpStage? stage = row[2].IsEmpty ? null : TableWords.Stage(row[2]);
            int code = int.Parse(row[1].TrimEnd('x'), NumberStyles.None, CultureInfo.InvariantCulture);
            _rows.Add(new Row(row[0].ToString(), code, stage, TableWords.Reason(row[3])));
        }
    }

    public static ReplyRegistry Instance { get; } = new();

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

    /// <summary>A row of the table; a code of one digit stands for its hundred.</summary>
    public sealed record Row(string Id, int Code, SmtpStage? Stage, BounceReason Reason);
}
