using BounceParsing;

namespace BounceCli;

/// <summary>For pipes and files: a line a recipient, its columns parted by tabs, each as soon as its mail is read.</summary>
internal sealed class PlainOutput : IReportOutput
{
    private readonly StreamWriter _writer = new(Console.OpenStandardOutput());

    public void Add(string file, int? number, BounceReport report)
    {
        string name = MessageReader.NameOf(file, number);
        if (report.Recipients.Count == 0)
            WriteLine(name, report.Kind.ToString());
        foreach (BouncedRecipient r in report.Recipients)
        {
            WriteLine(
                name, report.Kind.ToString(), r.Address, r.Reason.ToString(), r.Permanence.ToString(), r.Advice.ToString(),
                r.Status?.ToString(), r.ReplyCode?.ToString((IFormatProvider?)null), r.Diagnostic);
        }

        _writer.Flush();
    }

    public void Finish() => _writer.Flush();

    public void Dispose() => _writer.Dispose();

    private void WriteLine(params ReadOnlySpan<string?> columns)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            if (i > 0)
                _writer.Write('\t');
            _writer.Write(columns[i] is string column ? Printable.Cell(column) : "-");
        }

        _writer.Write('\n');
    }
}
