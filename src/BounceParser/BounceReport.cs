using System.Diagnostics;
using System.Text.Json.Serialization;
using BounceParsing.Correlation;
using BounceParsing.Joining;
using BounceParsing.Json;

namespace BounceParsing;

/// <summary>What one message says about the delivery of another.</summary>
[JsonConverter(typeof(BounceReportConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial record BounceReport
{
    private readonly DateTimeOffset? _observedAt;

    /// <summary>What the message is; <see cref="ReportKind.None"/> when it is no report.</summary>
    public ReportKind Kind { get; init; }

    /// <summary>True for a failure or a delay: something did not arrive.</summary>
    public bool IsBounce => Kind is ReportKind.Failure or ReportKind.Delay;

    /// <summary>The recipients in the order of the mail, each once; in a digest of several notices, each once a notice. Empty when none is named.</summary>
    public IReadOnlyList<BouncedRecipient> Recipients { get; init => field = ValueList<BouncedRecipient>.Of(value); } = ValueList<BouncedRecipient>.Empty;

    /// <summary>
    /// What the sender should do about the report as a whole: what its recipients advise where they agree, else the gravest of
    /// it; where no recipient is named, what the kind of the report says.
    /// </summary>
    public BounceAdvice Advice => ReportAdvice.Of(this);

    /// <summary>The mailer that wrote the report, as people call it, such as "qmail" or "Postfix"; null when unknown, and for a digest of several mailers' notices.</summary>
    public string? Generator { get; init; }

    /// <summary>The grammar or the row that read the report, such as "qsbmf"; null when none did, and for a digest that several read.</summary>
    public string? Grammar { get; init; }

    /// <summary>The host that reports (RFC 3464, 2.2.2); null when not given.</summary>
    public string? ReportingMta { get; init; }

    /// <summary>When the message arrived at the reporting host (RFC 3464, 2.2.5); null when not given.</summary>
    public DateTimeOffset? ArrivalDate { get; init; }

    /// <summary>
    /// When the report came to light: when the topmost Received field says that our own server took the notice in (RFC 5321,
    /// 4.4), else the notice's Date, which whoever wrote it chose; null where neither is a date. A sending service's event has its own time.
    /// </summary>
    public DateTimeOffset? ObservedAt
    {
        get => _observedAt ?? MailText.StampOf(Headers["Received"]) ?? Headers.Date;
        init => _observedAt = value;
    }

    /// <summary>The sender's own id of the envelope (RFC 3464, 2.2.1; RFC 3461, 4.4), decoded; null when not given.</summary>
    public string? EnvelopeId { get; init; }

    /// <summary>The headers of the notice itself.</summary>
    public NoticeHeaders Headers { get; init; } = NoticeHeaders.None;

    /// <summary>The headers of the returned message; null when nothing of it is returned, and for a digest of several notices, which return several.</summary>
    public ReturnedMessage? Returned { get; init; }

    /// <summary>The feedback report's fields; null for all other kinds.</summary>
    public FeedbackReport? Feedback { get; init; }

    /// <summary>What an automatic reply tells; null for all other kinds.</summary>
    public AutoReply? AutoReply { get; init; }

    /// <summary>True when a bounce could not be delivered and this is the report about it.</summary>
    public bool IsDoubleBounce { get; init; }

    /// <summary>True when one of <see cref="BounceLimits"/> cut something off.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>
    /// Whether the report is about a message of ours, judged by what <see cref="BounceParserOptions.Sender"/> tells;
    /// <see cref="BounceAuthenticity.Unknown"/> where that is not set.
    /// </summary>
    public BounceAuthenticity Authenticity { get; init; }

    /// <summary>What each check of <see cref="Authenticity"/> saw, in the order of the checks; empty where none had anything to go by.</summary>
    public IReadOnlyList<AuthenticityEvidence> AuthenticityEvidence { get; init => field = ValueList<AuthenticityEvidence>.Of(value); } = ValueList<AuthenticityEvidence>.Empty;

    /// <summary>To which sent message the report belongs, and a fingerprint of the notice.</summary>
    public BounceCorrelation Correlate() => Correlator.Correlate(this, []);

    /// <summary>The same, with the recipients that VERP addresses name.</summary>
    /// <param name="schemes">The schemes with which the caller's envelope senders are made, asked in their order.</param>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public BounceCorrelation Correlate(IReadOnlyList<VerpScheme> schemes)
    {
        ArgumentNullException.ThrowIfNull(schemes);
        return Correlator.Correlate(this, schemes);
    }

    /// <summary>What it is and about whom, for a log.</summary>
    public override string ToString() => ShortText.Join(Kind.ToString(), Generator, Recipients.Count switch
    {
        0 => null,
        1 => Recipients[0].ToString(),
        int count => $"{Recipients[0]}, and {count - 1} more",
    });
}
