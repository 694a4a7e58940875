using BounceParsing.Authenticity;
using BounceParsing.Grammars;
using BounceParsing.Joining;
using BounceParsing.Reading;
using MimeKit;

namespace BounceParsing;

/// <summary>From a notice to the report: the gate, the grammars, the joining, the verdicts.</summary>
internal static class ReportBuilder
{
    public static BounceReport Build(Notice notice, BounceParserOptions options, MailBytes? mail = null, MimeMessage? message = null, CancellationToken cancellationToken = default)
    {
        Notice source = notice;
        Reading reading = Reading.Of(source, source.Facts.Verdict, options.Grammarians);
        if (!reading.IsReport && reading.Gate is GateVerdict.Admitted or GateVerdict.AdmittedByText && OnlyAttached(notice) is Notice attached && IsPassedOn(notice, attached))
        {
            Reading inner = Reading.Of(attached, attached.Facts.Verdict, options.Grammarians);
            if (inner.IsNotice)
                (source, reading) = (attached, inner);
        }

        if (!reading.IsReport)
            return new BounceReport { Headers = new NoticeHeaders { All = notice.Headers }, IsTruncated = notice.IsTruncated };
        BounceReport report = Compose(notice, source, reading, options, cancellationToken);
        return options.Sender is SenderIdentity sender ? Authenticator.Judge(report, options, sender, mail, message) : report;
    }

    private static BounceReport Compose(Notice notice, Notice source, Reading reading, BounceParserOptions options, CancellationToken cancellationToken)
    {
        (Findings? fields, Findings? prose) = (reading.Fields, reading.Prose);
        List<JoinedRecipient> joined = Joiner.Join(fields, prose, options.Limits, out bool wasCut);
        string? reportingMta = fields?.ReportingMta ?? prose?.ReportingMta;
        string? subject = source.Headers["Subject"];
        ReportKind kind = KindRules.Decide(fields, prose, joined, subject);
        BouncedRecipient[] recipients = new BouncedRecipient[joined.Count];
        WordBudget budget = new(options.Limits, joined.Count);
        for (int i = 0; i < recipients.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            recipients[i] = BystanderJudge.IsFor(kind)
                ? BystanderJudge.Judge(joined[i], kind, fields?.Feedback)
                : RecipientJudge.Judge(joined[i], kind, reportingMta, subject, options, budget);
        }

        return new BounceReport
        {
            Kind = kind,
            Recipients = ValueList<BouncedRecipient>.Own(recipients),
            Generator = prose?.Generator ?? fields?.Generator,
            Grammar = prose is { IsGuess: true } ? fields?.Grammar ?? prose.Grammar : prose?.Grammar ?? fields?.Grammar,
            ReportingMta = SafeText.Line(reportingMta),
            ArrivalDate = fields?.ArrivalDate ?? prose?.ArrivalDate,
            EnvelopeId = SafeText.Line(fields?.EnvelopeId ?? prose?.EnvelopeId),
            Headers = new NoticeHeaders { All = notice.Headers },
            Returned = ReturnedFinder.Find(source, fields, prose),
            Feedback = fields?.Feedback,
            AutoReply = fields?.AutoReply ?? prose?.AutoReply,
            IsDoubleBounce = (prose?.IsDoubleBounce ?? false) || (fields?.IsDoubleBounce ?? false),
            IsTruncated = notice.IsTruncated || source.IsTruncated || wasCut || budget.WasCut || fields is { IsTruncated: true } || prose is { IsTruncated: true },
        };
    }

    /// <summary>The one message that another merely wraps; null where there are more, or none.</summary>
    private static Notice? OnlyAttached(Notice notice)
    {
        return notice.Attached is [{ AttachedAs: { } type } attached] && type.IsMimeType("message", "rfc822") ? attached : null;
    }

    /// <summary>
    /// True where a list, a digest or a person passes the message on, or a gateway a notice under its own Subject: what a mailer
    /// returns else is what failed, and may say what a stranger likes.
    /// </summary>
    private static bool IsPassedOn(Notice notice, Notice attached)
        => !notice.Facts.IsDaemons || attached.IsOfDigest || string.Equals(notice.Facts.Subject?.Trim(), attached.Facts.Subject?.Trim(), StringComparison.Ordinal);

    /// <summary>What the grammars read out of one message.</summary>
    private readonly record struct Reading(GateVerdict Gate, Findings? Fields, Findings? Prose)
    {
        /// <summary>True for what a list or a person passes on; a reply or a receipt that is attached is what was returned.</summary>
        public bool IsNotice => IsReport && (Fields is null || !BystanderJudge.IsFor(Fields.Kind) || Fields.Kind == ReportKind.Complaint);

        public bool IsReport => Prose is not null || Fields is { Blocks.Count: > 0 } or { Kind: not ReportKind.None };

        public static Reading Of(Notice notice, GateVerdict gate, Grammarians grammarians)
        {
            if (gate == GateVerdict.Refused)
                return new Reading(gate, null, null);
            (Findings? fields, Findings? prose) = grammarians.Read(notice, gate);
            return new Reading(gate, fields, prose);
        }
    }
}
