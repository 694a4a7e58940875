using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Rfc3464;

/// <summary>The machine-readable part of a delivery status notification (RFC 3464, 2; RFC 6533, 6), and what passes for one.</summary>
internal sealed class DeliveryStatusGrammar : IGrammar
{
    public Findings? Read(Notice notice)
    {
        Findings? findings = null;
        foreach (NoticePart part in notice.Parts)
        {
            if (StatusPart.FirstLine(part) is int line and >= 0)
                Add(ref findings, part.Lines, line);
        }

        return findings;
    }

    private static void Add(ref Findings? findings, TextLines text, int line)
    {
        StatusGroups groups = StatusGroups.Read(text, line);
        if (groups.Recipients.Count == 0 && groups.Message.IsEmpty)
            return;
        findings ??= new Findings { Grammar = "rfc3464" };
        findings.ReportingMta ??= StatusValue.Host(groups.Message.Value("Reporting-MTA") ?? groups.Message.Value("DSN-Gateway"));
        findings.ArrivalDate ??= MailText.ParseDate(groups.Message.Value("Arrival-Date"));
        findings.EnvelopeId ??= Xtext.Decode(groups.Message.Value("Original-Envelope-Id"));
        foreach (FieldGroup recipient in groups.Recipients)
            findings.Blocks.Add(RecipientFields.ToBlock(recipient));
    }
}
