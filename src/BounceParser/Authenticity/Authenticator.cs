using BounceParsing.Correlation;
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
        return report.With(Order.FirstOrDefault(verdict => found.Exists(e => e.Verdict == verdict)), found, Recipients(report, sender));
    }

    /// <summary>The notice's own envelope address names whom it is about: beside the one recipient, or where none is named.</summary>
    private static IReadOnlyList<BouncedRecipient> Recipients(BounceReport report, SenderIdentity sender)
    {
        DateTimeOffset now = sender.Clock.GetUtcNow();
        if (sender.Verp.Count == 0 || report.Recipients.Count > 1)
            return report.Recipients;
        VerpRecipient? named = Correlator.Decode(Correlator.NoticeAddresses(report), sender.Verp, now).Find(r => r.Signature is TagCheck.Valid or TagCheck.Absent);
        if (named is null)
            return report.Recipients;
        return [(report.Recipients is [BouncedRecipient only] ? only : new BouncedRecipient()).With(named)];
    }
}
