namespace BounceParsing.Cli.Output;

/// <summary>For pipes and files: a line a recipient, its columns parted by tabs, each as soon as its mail is read.</summary>
/// <param name="hasVerdict">True where whose message it was is the last column.</param>
internal sealed class PlainOutput(bool hasVerdict) : IReportOutput
{
    private readonly StreamWriter _writer = new(Console.OpenStandardOutput());

    public void Add(ReadMessage message)
    {
        BounceReport report = message.Report;
        if (message.Recipients.Count == 0)
            WriteLine(report, message.Name, report.Kind.ToString());
        foreach (BouncedRecipient r in message.Recipients)
        {
            WriteLine(
                report, message.Name, report.Kind.ToString(), r.Address, r.Reason.ToString(), r.Permanence.ToString(), r.Advice.ToString(),
                r.Status?.ToString(), r.ReplyCode?.ToString((IFormatProvider?)null), r.Diagnostic);
        }

        _writer.Flush();
    }

    public void Finish() => _writer.Flush();

    public void Dispose() => _writer.Dispose();

    private void WriteLine(BounceReport report, params ReadOnlySpan<string?> columns)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            if (i > 0)
                _writer.Write('\t');
            _writer.Write(columns[i] is string column ? Printable.Cell(column) : "-");
        }

        if (hasVerdict)
            _writer.Write($"\t{report.Authenticity}");
        _writer.Write('\n');
    }
}
