using BounceParsing.Grammars;
using BounceParsing.Grammars.Reports;
using BounceParsing.Reading;

namespace BounceParsing.Gate;

/// <summary>Decides, before any text is decoded, whether a message can be a report at all.</summary>
/// <remarks>Headers decide where they speak; only where they are silent is the beginning of the text looked at.</remarks>
internal static class Gatekeeper
{
    private const int OpeningLength = 256;

    public static GateVerdict Judge(Notice notice)
    {
        NoticeFacts facts = notice.Facts;
        if (IsOtherReport(notice))
            return GateVerdict.Refused;
        if (facts.IsReport)
            return GateVerdict.Admitted;
        if (facts.Signs.HasFlag(HeaderSign.Aggregate))
            return GateVerdict.Refused;
        bool isPersons = !facts.IsDaemons && IsPersons(notice);
        if (!isPersons && (facts.Signs.HasFlag(HeaderSign.Report) || facts.HasReportPart))
            return GateVerdict.Admitted;
        if (!isPersons && (facts.IsDaemons || SpeaksOfDelivery(notice) || facts.HasBounceMark))
            return GateOverrule.Overrules(notice) ? GateVerdict.Refused : GateVerdict.Admitted;
        if (AutoReplyEvidence.IsPossible(notice) || UnsubscribeGrammar.IsPossible(notice))
            return GateVerdict.AdmittedAsReply;
        return !isPersons && HasOpening(notice) ? GateVerdict.AdmittedByText : GateVerdict.Refused;
    }

    /// <summary>Aggregate reports of DMARC (RFC 7489, 7.2.1.1) and TLS (RFC 8460, 5.3) speak of no single message.</summary>
    private static bool IsOtherReport(Notice notice)
    {
        if (notice.ReportType?.Contains(HeaderRows.OtherReportType, StringComparison.OrdinalIgnoreCase) == true)
            return true;
        return notice.Facts.Subject is string subject && subject.AsSpan().Holds("report domain:")
            && subject.AsSpan().Holds("submitter:");
    }

    /// <summary>True where a person answers or passes on, or a list: a daemon's notice neither bears a Subject with Re: or Fwd: nor comes through a list.</summary>
    private static bool IsPersons(Notice notice)
    {
        NoticeFacts facts = notice.Facts;
        TextWords subject = facts.SubjectWords;
        if (subject.Ends(WordKind.SubjectEnding))
            return false;
        if (facts.IsConversation || facts.Signs.HasFlag(HeaderSign.Person))
            return true;
        return facts.Signs.HasFlag(HeaderSign.List) && !subject.Begins(WordKind.Subject) && !subject.Has(WordKind.ListRefusalSubject)
            && !notice.Facts.ToWords.Has(WordKind.ListErrorAddress);
    }

    /// <summary>True where the Subject is that of a mailer, the addressee one that only mailers write to, or the sender a provider that passes complaints on.</summary>
    private static bool SpeaksOfDelivery(Notice notice)
        => notice.Facts.SubjectWords.Has(WordKind.Subject) || notice.Facts.SubjectWords.Ends(WordKind.SubjectEnding)
            || notice.Facts.ToWords.Has(WordKind.BounceAddress) || ComplaintGrammar.IsComplaint(notice) || PlainReceiptGrammar.IsReceipt(notice);

    private static bool HasOpening(Notice notice)
        => MayHaveOpening(notice.Parts) && NoticeWords.Read(notice.Opening(OpeningLength)).Begins(WordKind.Opening);

    /// <summary>False where the bytes of the first text tell, undecoded, that no opening stands there; a short one may be a gateway's banner.</summary>
    private static bool MayHaveOpening(List<NoticePart> parts)
    {
        foreach (NoticePart part in parts)
        {
            if (!part.Is("text", "*") || part.IsEmpty)
                continue;
            ReadOnlySpan<byte> start = part.Start;
            bool isPlain = part.Is("text", "plain") && !"base64".Equals(part.Encoding, StringComparison.OrdinalIgnoreCase);
            bool isAscii = start.Length > 1 && start[0] < 0x80 && start[1] < 0x80 && start[0] is not (0x1b or (byte)'=') && start[1] != (byte)'=';
            if (!isPlain || !isAscii || NoticeWords.MayOpen((char)start[0], (char)start[1]))
                return true;
            if (start.Length > Banner.Longest)
                return false;
        }

        return false;
    }
}
