using System.Text.Json;

namespace BounceParsing.Json;

/// <summary>Reads a recipient back.</summary>
internal static class RecipientReader
{
    public static BouncedRecipient Read(JsonElement json)
    {
        JsonReading.AsObject(json, "recipients");
        return new BouncedRecipient
        {
            Address = json.Text("address"),
            FinalRecipient = json.Text("finalRecipient"),
            OriginalRecipient = json.Text("originalRecipient"),
            Action = json.Word<DeliveryAction>("action"),
            Verdict = ReadVerdict(json),
            QueueLifetimeExpired = json.Flag("queueLifetimeExpired"),
            RemoteMta = json.Text("remoteMta"),
            Diagnostic = json.Text("diagnostic"),
            DiagnosticType = json.Text("diagnosticType"),
            LastAttempt = json.Date("lastAttempt"),
            WillRetryUntil = json.Date("willRetryUntil"),
            VerpRecipient = ReadVerpRecipient(json),
        };
    }

    private static BounceVerdict ReadVerdict(JsonElement json) => new()
    {
        Reason = json.Word<BounceReason>("reason"),
        Confidence = json.Word<BounceConfidence>("confidence"),
        Scope = json.Word<BounceScope>("scope"),
        Permanence = json.Word<BouncePermanence>("permanence"),
        IsHardBounce = json.Flag("isHardBounce"),
        Advice = json.Word<BounceAdvice>("advice"),
        Status = json.Status("status"),
        ReplyCode = json.Integer("replyCode"),
        Stage = json.Word<SmtpStage>("stage"),
        Evidence = ReadEvidence(json),
        Details = ReadDetails(json),
    };

    private static VerpRecipient? ReadVerpRecipient(JsonElement json)
        => json.Member("verpRecipient", JsonValueKind.Object) is JsonElement named
            ? new VerpRecipient(named.Text("address"), named.Text("id"), named.Word<TagCheck>("signature"))
            : null;

    private static Evidence? ReadEvidence(JsonElement json)
        => json.Member("evidence", JsonValueKind.Object) is JsonElement evidence
            ? new Evidence(evidence.Text("ruleId") ?? "", evidence.Word<EvidenceSource>("source"), evidence.Text("words") ?? "") { Start = evidence.Integer("start") }
            : null;

    private static BounceDetails? ReadDetails(JsonElement json)
    {
        if (json.Member("details", JsonValueKind.Object) is not JsonElement details)
            return null;
        return new BounceDetails
        {
            BlockList = details.Text("blockList"),
            ListedIdentity = details.Text("listedIdentity"),
            DelistLink = details.Text("delistLink"),
            NewAddress = details.Text("newAddress"),
            LimitBytes = details.LongInteger("limitBytes"),
            RetryAfter = details.Duration("retryAfter"),
            ProviderToken = details.Text("providerToken"),
            HelpLink = details.Text("helpLink"),
            FailedAuthentication = details.Texts("failedAuthentication"),
        };
    }
}
