using System.Text.Json;

namespace BounceParsing.Json;

/// <summary>Writes the members of a recipient.</summary>
internal static class RecipientWriter
{
    public static void Write(Utf8JsonWriter writer, BouncedRecipient recipient)
    {
        writer.WriteText("address", recipient.Address);
        writer.WriteText("finalRecipient", recipient.FinalRecipient);
        writer.WriteText("originalRecipient", recipient.OriginalRecipient);
        writer.WriteWord("action", recipient.Action);
        writer.WriteWord("reason", recipient.Reason);
        writer.WriteWord("confidence", recipient.Confidence);
        writer.WriteWord("scope", recipient.Scope);
        writer.WriteWord("permanence", recipient.Permanence);
        writer.WriteBoolean("isHardBounce", recipient.IsHardBounce);
        writer.WriteWord("advice", recipient.Advice);
        writer.WriteText("status", recipient.Status?.ToString());
        writer.WriteInteger("replyCode", recipient.ReplyCode);
        writer.WriteWord("stage", recipient.Stage);
        writer.WriteBoolean("queueLifetimeExpired", recipient.QueueLifetimeExpired);
        writer.WriteText("remoteMta", recipient.RemoteMta);
        writer.WriteText("diagnostic", recipient.Diagnostic);
        writer.WriteText("diagnosticType", recipient.DiagnosticType);
        writer.WriteDate("lastAttempt", recipient.LastAttempt);
        writer.WriteDate("willRetryUntil", recipient.WillRetryUntil);
        writer.WriteObject("verpRecipient", recipient.VerpRecipient, WriteVerpRecipient);
        writer.WriteObject("evidence", recipient.Evidence, WriteEvidence);
        writer.WriteObject("details", recipient.Details, WriteDetails);
    }

    private static void WriteVerpRecipient(Utf8JsonWriter writer, VerpRecipient named)
    {
        writer.WriteText("address", named.Address);
        writer.WriteText("id", named.Id);
        writer.WriteWord("signature", named.Signature);
    }

    private static void WriteEvidence(Utf8JsonWriter writer, Evidence evidence)
    {
        writer.WriteText("ruleId", evidence.RuleId);
        writer.WriteWord("source", evidence.Source);
        writer.WriteText("words", evidence.Words);
        writer.WriteInteger("start", evidence.Start);
        writer.WriteInteger("length", evidence.Length);
    }

    private static void WriteDetails(Utf8JsonWriter writer, BounceDetails details)
    {
        writer.WriteText("blockList", details.BlockList);
        writer.WriteText("listedIdentity", details.ListedIdentity);
        writer.WriteText("delistLink", details.DelistLink);
        writer.WriteText("newAddress", details.NewAddress);
        writer.WriteInteger("limitBytes", details.LimitBytes);
        writer.WriteText("retryAfter", details.RetryAfter?.ToString("c"));
        writer.WriteText("providerToken", details.ProviderToken);
        writer.WriteText("helpLink", details.HelpLink);
        writer.WriteTexts("failedAuthentication", details.FailedAuthentication);
    }
}
