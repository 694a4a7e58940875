namespace BounceParsing.Cli.Output;

/// <summary>For spreadsheets: a row a recipient, or a row a message that names none.</summary>
/// <param name="hasVerdict">True where whose message it was is the last column.</param>
internal sealed class CsvOutput(bool hasVerdict) : IReportOutput
{
    private static readonly string[] Titles =
    [
        "file", "message", "kind", "mailer", "recipient", "reason", "confidence", "permanence", "hard", "advice", "status", "replyCode", "remoteMta", "diagnostic",
    ];

    private readonly CsvTable _table = new(hasVerdict ? [.. Titles, "authenticity"] : Titles);

    public void Add(ReadMessage message)
    {
        BounceReport report = message.Report;
        string?[] front = [message.File, message.Number?.ToString((IFormatProvider?)null), report.Kind.ToString(), report.Generator];
        string[] back = hasVerdict ? [report.Authenticity.ToString()] : [];
        if (message.Recipients.Count == 0)
            _table.Add([.. front, .. new string?[Titles.Length - front.Length], .. back]);
        foreach (BouncedRecipient r in message.Recipients)
        {
            _table.Add(
            [
                .. front, r.Address, r.Reason.ToString(), r.Confidence.ToString(), r.Permanence.ToString(), r.IsHardBounce ? "hard" : "soft", r.Advice.ToString(),
                r.Status?.ToString(), r.ReplyCode?.ToString((IFormatProvider?)null), r.RemoteMta, r.Diagnostic, .. back,
            ]);
        }
    }

    public void Finish() => _table.Finish();

    public void Dispose() => _table.Dispose();
}
