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
        NoticeReading own = NoticeReading.Of(notice, options.Grammarians);
        NoticeReading[] passedOn = own.IsReport ? [] : PassedOn.Read(own, options.Grammarians);
        if (passedOn.Length > 1)
            return DigestBuilder.Build(notice, passedOn, options, cancellationToken) ?? None(notice);
        if (!own.IsReport && passedOn.Length == 0)
            return None(notice);
        BounceReport report = Compose(notice, own.IsReport ? own : passedOn[0], options, cancellationToken);
        return options.Sender is SenderIdentity sender ? Authenticator.Judge(report, options, sender, mail, message) : report;
    }

    private static BounceReport None(Notice notice)
        => new() { Headers = new NoticeHeaders { All = notice.Headers }, IsTruncated = notice.IsTruncated };

    private static BounceReport Compose(Notice notice, NoticeReading reading, BounceParserOptions options, CancellationToken cancellationToken)
    {
        (Findings? fields, Findings? prose) = (reading.Fields, reading.Prose);
        JoinedNotice joined = JoinedNotice.Of(reading, options.Limits);
        BouncedRecipient[] recipients = new BouncedRecipient[joined.Recipients.Count];
        WordBudget budget = new(options.Limits, recipients.Length);
        joined.JudgeInto(recipients, options, budget, cancellationToken);
        return new BounceReport
        {
            Kind = joined.Kind,
            Recipients = ValueList<BouncedRecipient>.Own(recipients),
            Generator = joined.Generator,
            Grammar = joined.Grammar,
            ReportingMta = SafeText.Line(joined.ReportingMta),
            ArrivalDate = fields?.ArrivalDate ?? prose?.ArrivalDate,
            EnvelopeId = SafeText.Line(fields?.EnvelopeId ?? prose?.EnvelopeId),
            Headers = new NoticeHeaders { All = notice.Headers },
            Returned = ReturnedFinder.Find(reading.Notice, fields, prose),
            Feedback = fields?.Feedback,
            AutoReply = fields?.AutoReply ?? prose?.AutoReply,
            IsDoubleBounce = joined.IsDoubleBounce,
            IsTruncated = notice.IsTruncated || joined.IsTruncated || budget.WasCut,
        };
    }
}
