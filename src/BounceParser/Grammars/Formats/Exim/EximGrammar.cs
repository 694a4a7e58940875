using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Exim;

/// <summary>Exim's bounces and delay warnings (src/deliver.c; specification, "Customizing bounce and warning messages").</summary>
internal sealed class EximGrammar : TextGrammar
{
    protected override Findings? ReadText(Notice notice, TextLines text)
        => EximOpening.Find(notice, text) is EximOpening opening ? ReadList(notice, text, opening) : null;

    private static Findings? ReadList(Notice notice, TextLines text, EximOpening opening)
    {
        string? failed = notice.Headers["X-Failed-Recipients"];
        EximList list = new(text, opening.Action, failed);
        int end = list.Read(opening.Line);
        if (list.Items.Count == 0 && failed is not null)
            list.AddNamed(failed, opening.Line);
        if (list.Items.Count == 0)
            return null;
        Findings findings = new()
        {
            Grammar = "exim",
            Generator = "Exim",
            Kind = opening.Action == DeliveryAction.Delayed ? ReportKind.Delay : ReportKind.Failure,
            ReportingMta = QueueHost(text, opening.Line),
            Text = text,
            ReturnedFromLine = EximOutput.Read(text, end, list.Items),
        };
        foreach (EximItem item in list.Items)
            findings.Blocks.Add(item.Block);
        return findings;
    }

    /// <summary>The host of "after more than 24 hours on the queue on HOST."</summary>
    private static string? QueueHost(TextLines text, int end)
    {
        const string Words = "on the queue on ";
        for (int line = 0; line < end; line++)
        {
            int at = text[line].IndexOf(Words);
            if (at >= 0 && text[line][(at + Words.Length)..].TrimEnd('.') is { IsEmpty: false } host)
                return host.ToString();
        }

        return null;
    }
}
