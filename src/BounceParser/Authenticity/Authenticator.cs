using BounceParsing.Correlation;
using BounceParsing.Joining;
using BounceParsing.Reading;
using MimeKit;

namespace BounceParsing.Authenticity;

/// <summary>Asks all checks that the caller has configured, and decides between them.</summary>
internal static class Authenticator
{
    /// <summary>One proof beats all; of the others the one that says to be careful.</summary>
    private static readonly BounceAuthenticity[] Order =
        [BounceAuthenticity.Verified, BounceAuthenticity.Forged, BounceAuthenticity.Unlikely, BounceAuthenticity.Likely];

    public static BounceReport Judge(BounceReport report, BounceParserOptions options, SenderIdentity sender, MailBytes? mail, MimeMessage? message)
    {
        List<AuthenticityEvidence> found = [];
        TagChecks.Add(found, report, sender);
        MarkChecks.Add(found, report, sender);
        if (sender.DkimKeys.Count > 0 && ReturnedCopy.Find(mail, message, options.Limits) is MimeMessage returned)
            DkimCheck.Add(found, sender, returned);
        return report with
        {
            Authenticity = Order.FirstOrDefault(verdict => found.Exists(e => e.Verdict == verdict)),
            AuthenticityEvidence = found,
            Recipients = Recipients(report, sender),
        };
    }

    /// <summary>The notice's own envelope address names whom it is about: beside the one recipient, or where none is named.</summary>
    private static IReadOnlyList<BouncedRecipient> Recipients(BounceReport report, SenderIdentity sender)
    {
        if (sender.Verp.Count == 0 || report.Recipients.Count > 1)
            return report.Recipients;
        List<VerpRecipient> read = Correlator.Decode(Correlator.NoticeAddresses(report), sender.Verp, sender.Clock.GetUtcNow());
        if (Named(read) is not VerpRecipient named)
            return report.Recipients;
        return [(report.Recipients is [BouncedRecipient only] ? only : Nameless(report)).With(named)];
    }

    /// <summary>What a secret vouches for; what is not signed only where nothing says that the address was made up.</summary>
    private static VerpRecipient? Named(List<VerpRecipient> read)
        => read.Find(r => r.IsSigned) ?? (read.TrueForAll(r => r.Signature == TagCheck.Absent) ? read.FirstOrDefault() : null);

    /// <summary>Whom the report speaks of without a name; why is not known.</summary>
    private static BouncedRecipient Nameless(BounceReport report) => BystanderJudge.IsFor(report.Kind)
        ? BystanderJudge.Judge(new JoinedRecipient(), report.Kind, report.Feedback)
        : new BouncedRecipient { Action = KindRules.DefaultAction(report.Kind) };
}
