namespace BounceParsing.Gate;

/// <summary>Signs of a report that are no words of a language.</summary>
internal static class HeaderRows
{
    /// <summary>Subtypes of message/ that only a report bears (RFC 3464, RFC 5965, RFC 8098, RFC 6533).</summary>
    private static readonly string[] ReportTypes =
    [
        "delivery-status", "feedback-report", "disposition-notification",
        "global-delivery-status", "global-disposition-notification",
    ];

    /// <summary>The value of report-type that belongs to no report on a message (RFC 8460, 5.3).</summary>
    public const string OtherReportType = "tlsrpt";

    /// <summary>What qmail-queue (received.c), indimail, eYou and Haraka write into the Received field of a bounce they make.</summary>
    public static ReadOnlySpan<byte> BounceMark => "invoked for bounce"u8;

    public static bool IsReportType(ReadOnlySpan<char> subtype) => subtype.IsOneOf(ReportTypes);
}
