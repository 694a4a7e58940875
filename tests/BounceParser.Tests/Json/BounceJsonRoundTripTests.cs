using CsCheck;

namespace BounceParsing.Tests.Json;

/// <summary>Whatever a report holds, it is read back the same.</summary>
public sealed class BounceJsonRoundTripTests
{
    private static readonly Gen<string?> Text = Gen.OneOf(Gen.Const((string?)null), Gen.String.Select(text => (string?)text));

    private static readonly Gen<DateTimeOffset?> Date = Gen.OneOf(Gen.Const((DateTimeOffset?)null), Gen.DateTimeOffset.Select(date => (DateTimeOffset?)date));

    private static readonly Gen<HeaderField[]> Headers = Gen.Select(Gen.String, Gen.String, (name, value) => new HeaderField(name, value)).Array[0, 4];

    private static readonly Gen<BounceDetails> Details = Gen.Select(
        Text, Gen.Long, Gen.TimeSpan, Gen.String.Array[0, 3],
        (text, limit, wait, mechanisms) => new BounceDetails { BlockList = text, LimitBytes = limit, RetryAfter = wait, FailedAuthentication = mechanisms });

    private static readonly Gen<BouncedRecipient> Recipient = Gen.Select(
        Text, Gen.Enum<BounceReason>(), Gen.Enum<SmtpStage>(), Date, Details,
        Gen.Select(Gen.Int[2, 5].Where(c => c != 3), Gen.Int[0, 999], Gen.Int[0, 999], (c, s, d) => new EnhancedStatusCode(c, s, d)),
        (text, reason, stage, date, details, status) => new BouncedRecipient
        {
            Address = text,
            Reason = reason,
            Stage = stage,
            LastAttempt = date,
            Details = details,
            Status = status,
            Diagnostic = text,
            Evidence = text is null ? null : new Evidence("P1", EvidenceSource.Prose, text),
        });

    private static readonly Gen<BounceReport> Report = Gen.Select(
        Gen.Enum<ReportKind>(), Recipient.Array[0, 3], Headers, Text, Date, Gen.Bool,
        (kind, recipients, headers, text, date, flag) => new BounceReport
        {
            Kind = kind,
            Recipients = recipients,
            Headers = new NoticeHeaders { All = headers },
            Returned = flag ? new ReturnedMessage { Headers = headers } : null,
            Feedback = flag ? new FeedbackReport { UserAgent = text, ArrivalDate = date, Fields = headers } : null,
            AutoReply = flag ? new AutoReply { NewAddress = text } : null,
            Generator = text,
            ArrivalDate = date,
            IsTruncated = flag,
        });

    [Fact]
    public void Any_report_is_read_back_the_same()
        => Report.Sample(report =>
        {
            string json = BounceJson.Serialize(report);
            BounceReport again = BounceJson.Deserialize(json);
            return BounceJson.Serialize(again) == json && BounceJson.Deserialize(json) == again;
        });

    [Fact]
    public void Any_text_reads_as_a_report_or_throws_a_json_exception()
        => Gen.String.Array[0, 8].Sample(pieces =>
        {
            try
            {
                return BounceJson.Deserialize(string.Concat(pieces)) is not null;
            }
            catch (System.Text.Json.JsonException)
            {
                return true;
            }
        });
}
