using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Rfc3464;

/// <summary>The machine-readable part of a delivery status notification (RFC 3464, 2; RFC 6533, 6), and what passes for one.</summary>
internal sealed class DeliveryStatusGrammar : IGrammar
{
    public Findings? Read(Notice notice)
    {
        Findings? findings = null;
        bool anyDeclared = notice.Parts.Exists(part => StatusPart.IsDeclared(part) && !part.FollowsCopy);
        foreach (NoticePart part in notice.Parts)
        {
            Range lines = StatusPart.Find(notice, part, anyDeclared);
            if (!lines.Equals(default))
                Add(ref findings, part.Lines, lines, StatusPart.IsDeclared(part));
        }

        return findings;
    }

    private static void Add(ref Findings? findings, TextLines text, Range lines, bool isDeclared)
    {
        StatusGroups groups = StatusGroups.Read(text, lines);
        if (groups.Recipients.Count == 0 && groups.Message.IsEmpty)
            return;
        findings ??= new Findings { Grammar = "rfc3464", Text = isDeclared ? null : text, FirstLine = lines.Start.Value };
        findings.ReportingMta ??= StatusValue.Host(groups.Message.Value("Reporting-MTA") ?? groups.Message.Value("DSN-Gateway"));
        findings.ArrivalDate ??= MailText.ParseDate(groups.Message.Value("Arrival-Date"));
        findings.EnvelopeId ??= Xtext.Decode(groups.Message.Value("Original-Envelope-Id"));
        DiagnosticField diagnostics = new();
        foreach (FieldGroup recipient in groups.Recipients)
            findings.Blocks.Add(RecipientFields.ToBlock(recipient, diagnostics));
    }
}
