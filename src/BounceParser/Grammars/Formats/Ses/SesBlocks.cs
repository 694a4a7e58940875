using System.Text.Json;

namespace BounceParsing.Grammars.Formats.Ses;

/// <summary>The recipients of a bounce, a delivery, a delay, a rejection.</summary>
internal static class SesBlocks
{
    public static void AddBounce(JsonElement bounce, Findings findings)
    {
        findings.Kind = ReportKind.Failure;
        findings.ReportingMta = HostOf(bounce.Text("reportingMTA"));
        string? cause = Cause(bounce);
        foreach (JsonElement recipient in bounce.Items("bouncedRecipients"))
        {
            Block block = ToBlock(recipient, recipient.Text("action") == "delayed" ? DeliveryAction.Delayed : DeliveryAction.Failed);
            block.Comment = cause;
            findings.Blocks.Add(block);
        }
    }

    public static void AddDelay(JsonElement delay, Findings findings)
    {
        findings.Kind = ReportKind.Delay;
        findings.ReportingMta = HostOf(delay.Text("reportingMTA"));
        string? cause = delay.Text("delayType");
        DateTimeOffset? until = delay.Date("expirationTime");
        foreach (JsonElement recipient in delay.Items("delayedRecipients"))
        {
            Block block = ToBlock(recipient, DeliveryAction.Delayed);
            block.Comment = cause;
            block.WillRetryUntil = until;
            findings.Blocks.Add(block);
        }
    }

    public static void AddDelivery(JsonElement delivery, Findings findings)
    {
        findings.Kind = ReportKind.Success;
        findings.ReportingMta = HostOf(delivery.Text("reportingMTA"));
        string? reply = delivery.Text("smtpResponse");
        foreach (JsonElement recipient in delivery.Items("recipients"))
        {
            if (recipient.ValueKind != JsonValueKind.String)
                continue;
            findings.Blocks.Add(new Block
            {
                IsFields = true,
                FinalRecipient = recipient.GetString(),
                Action = DeliveryAction.Delivered,
                Diagnostic = reply,
                DiagnosticType = reply is null ? null : "smtp",
            });
        }
    }

    /// <summary>A message that SES itself did not send; the recipients are those of the message.</summary>
    public static void AddReject(JsonElement root, Findings findings)
    {
        findings.Kind = ReportKind.Failure;
        string? reason = root.Object("reject").Text("reason");
        foreach (JsonElement recipient in root.Object("mail").Items("destination"))
        {
            if (recipient.ValueKind != JsonValueKind.String)
                continue;
            findings.Blocks.Add(new Block
            {
                IsFields = true,
                FinalRecipient = recipient.GetString(),
                Action = DeliveryAction.Failed,
                Diagnostic = reason,
            });
        }
    }

    private static Block ToBlock(JsonElement recipient, DeliveryAction action)
    {
        string? diagnostic = recipient.Text("diagnosticCode");
        int semicolon = diagnostic?.IndexOf(';', StringComparison.Ordinal) ?? -1;
        bool isTyped = semicolon is > 0 and < 12;
        return new Block
        {
            IsFields = true,
            FinalRecipient = MailboxText.Clean(recipient.Text("emailAddress")),
            Action = action,
            Status = EnhancedStatusCode.TryParse(recipient.Text("status"), null, out EnhancedStatusCode status) ? status : null,
            Diagnostic = isTyped ? diagnostic![(semicolon + 1)..].Trim() : diagnostic,
            DiagnosticType = isTyped ? diagnostic![..semicolon].Trim().ToLowerInvariant() : null,
        };
    }

    /// <summary>The bounce's type and subtype, as the developer guide writes them together.</summary>
    private static string? Cause(JsonElement bounce)
        => bounce.Text("bounceSubType") is string subType ? $"{bounce.Text("bounceType")}/{subType}" : bounce.Text("bounceType");

    /// <summary>The host without its type ("dsn; host", "dns; host").</summary>
    private static string? HostOf(string? mta)
        => mta is null ? null : mta[(mta.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim();
}
