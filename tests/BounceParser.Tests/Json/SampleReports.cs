namespace BounceParsing.Tests.Json;

/// <summary>A report with every member filled, and one with none.</summary>
internal static class SampleReports
{
    private static readonly DateTimeOffset Date = new(2026, 3, 14, 9, 26, 53, TimeSpan.FromHours(9));

    public static BounceReport Empty { get; } = new();

    public static BounceReport Full { get; } = new()
    {
        Kind = ReportKind.Failure,
        Generator = "qmail",
        Grammar = "qsbmf",
        ReportingMta = "mail.example.jp",
        ArrivalDate = Date,
        ObservedAt = new DateTimeOffset(2026, 3, 14, 9, 30, 0, TimeSpan.FromHours(9)),
        EnvelopeId = "QQ314159",
        IsDoubleBounce = true,
        IsTruncated = true,
        Authenticity = BounceAuthenticity.Verified,
        AuthenticityEvidence = [new AuthenticityEvidence("batv", BounceAuthenticity.Verified, "prvs=0123abcdef=list@example.jp")],
        Recipients = [FullRecipient(), new BouncedRecipient { Address = "neko", Action = DeliveryAction.Delayed }],
        Feedback = FullFeedback(),
        AutoReply = new AutoReply { Kind = AutoReplyKind.Vacation, ReturnDate = "24 December", ReturnsOn = new DateOnly(2026, 12, 24), NewAddress = "new@example.org" },
        Returned = new ReturnedMessage { Headers = Headers("1@example.jp") },
        Headers = new NoticeHeaders { All = Headers("2@example.jp") },
    };

    private static BouncedRecipient FullRecipient() => new()
    {
        Address = "kijitora@example.com",
        FinalRecipient = "kijitora@mx.example.com",
        OriginalRecipient = "kijitora@example.com",
        Action = DeliveryAction.Failed,
        Reason = BounceReason.MailboxMoved,
        Scope = BounceScope.Recipient,
        Confidence = BounceConfidence.High,
        Permanence = BouncePermanence.Permanent,
        IsHardBounce = true,
        Advice = BounceAdvice.UpdateAddress,
        Status = new EnhancedStatusCode(5, 1, 6),
        ReplyCode = 551,
        Stage = SmtpStage.RcptTo,
        VerpRecipient = new VerpRecipient("kijitora@example.com", "42", TagCheck.Valid),
        Evidence = new Evidence("P0042", EvidenceSource.Reply, "has moved") { Start = 14 },
        QueueLifetimeExpired = true,
        RemoteMta = "192.0.2.25",
        Diagnostic = "551 5.1.6 三毛猫 has moved\nto <new@example.org>",
        DiagnosticType = "smtp",
        LastAttempt = Date.AddHours(1),
        WillRetryUntil = Date.AddDays(5),
        Details = FullDetails(),
    };

    private static BounceDetails FullDetails() => new()
    {
        BlockList = "zen.example.net",
        ListedIdentity = "192.0.2.1",
        DelistLink = "https://example.net/delist?ip=192.0.2.1&x=1",
        NewAddress = "new@example.org",
        LimitBytes = 10_485_760_000,
        RetryAfter = TimeSpan.FromMinutes(5),
        ProviderToken = "AB12",
        HelpLink = "https://example.net/help",
        FailedAuthentication = ["SPF", "DKIM"],
    };

    private static FeedbackReport FullFeedback() => new()
    {
        FeedbackType = FeedbackType.Abuse,
        UserAgent = "Reporter/1.0",
        SourceIp = "192.0.2.2",
        ArrivalDate = Date,
        OriginalMailFrom = "list@example.jp",
        OriginalRcptTo = ["kijitora@example.com"],
        OriginalEnvelopeId = "E1",
        ReportedDomain = "example.jp",
        ReportedUris = ["https://example.jp/"],
        Incidents = 3,
        AuthenticationResults = ["mail.example.com; spf=fail"],
        AuthFailure = "spf",
        Fields = [new HeaderField("Feedback-Type", "abuse")],
    };

    private static HeaderField[] Headers(string id) =>
    [
        new("Return-Path", "<>"),
        new("Delivered-To", "list@example.jp"),
        new("Date", "Sat, 14 Mar 2026 09:26:53 +0900"),
        new("From", "\"三毛\" <mike@example.jp>"),
        new("To", "list@example.jp"),
        new("Subject", "failure notice"),
        new("Message-ID", $"<{id}>"),
        new("In-Reply-To", "<0@example.jp>"),
        new("List-Id", "<list.example.jp>"),
    ];
}
