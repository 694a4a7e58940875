using System.Globalization;
using BounceParsing;
using BounceService.Storing;

namespace BounceService.Pages;

/// <summary>How a notice was read, item by item, in the words of the library.</summary>
internal static class NoticeFacts
{
    public static IEnumerable<(string Name, string? Value)> Of(Notice notice) =>
    [
        ("reason", notice.Reason.ToString()),
        ("confidence", notice.Confidence.ToString()),
        ("permanence", notice.Permanence.ToString()),
        ("hard bounce", notice.IsHardBounce ? "yes" : "no"),
        ("status", notice.Status is EnhancedStatusCode status ? $"{status} ({status.Title})" : null),
        ("reply code", notice.ReplyCode?.ToString(CultureInfo.InvariantCulture)),
        ("stage", notice.Stage == SmtpStage.Unknown ? null : notice.Stage.ToString()),
        ("rule", notice.Evidence?.RuleId),
        ("read in", notice.Evidence?.Source.ToString()),
        ("mailer", notice.Mailer),
        ("remote host", notice.RemoteMta),
        ("subject", notice.Subject),
        ("Message-ID", notice.MessageId),
        ("came in by", notice.Source),
    ];
}
