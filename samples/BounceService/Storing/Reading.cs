using System.Security.Cryptography;
using System.Text;
using BounceParsing;
using BounceParsing.Suppression;

namespace BounceService.Storing;

/// <summary>What one arrival comes to: events for the suppression list, a notice for each, or a mail that nobody understood.</summary>
/// <param name="Report">What it says.</param>
/// <param name="Events">The events, one an address.</param>
/// <param name="Notices">What the page shows of each event.</param>
/// <param name="Unrecognised">The mail, where it names no address that anything happened to; null otherwise.</param>
public sealed record Reading(
    BounceReport Report, IReadOnlyList<SuppressionEvent> Events, IReadOnlyList<Notice> Notices, UnrecognisedMail? Unrecognised)
{
    /// <summary>Reads an arrival, the same way whenever it comes.</summary>
    /// <param name="arrival">The arrival.</param>
    /// <param name="keptBytes">How many bytes are kept of a mail that is not recognised.</param>
    public static Reading Of(Arrival arrival, int keptBytes)
    {
        BounceReport report = arrival.Report ?? BounceParser.Parse(arrival.Content ?? default);
        BouncedRecipient[] recipients = [.. report.Recipients.Where(recipient => !string.IsNullOrWhiteSpace(recipient.Address))];
        SuppressionEvent[] events = [.. SuppressionEvent.From(report, arrival.ReceivedAt).Select(one => Identify(one, arrival))];
        Notice[] notices = [.. events.Zip(recipients, (one, recipient) => NoticeOf(arrival, report, recipient, one))];
        bool isUnderstood = events.Length > 0 || !(report.IsBounce || report.Kind == ReportKind.None);
        return new(report, events, notices, isUnderstood ? null : UnrecognisedMail.Of(arrival, report, keptBytes));
    }

    // Two events of a service may say the same, word for word; its ids tell them apart.
    private static SuppressionEvent Identify(SuppressionEvent one, Arrival arrival) => arrival.EventId is string id
        ? one with { Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{arrival.Source}\n{id}\n{one.Address}"))) }
        : one;

    private static Notice NoticeOf(Arrival arrival, BounceReport report, BouncedRecipient recipient, SuppressionEvent one) => new()
    {
        EventId = one.Id,
        Address = one.Address,
        Provider = ProviderName.Of(recipient.RemoteMta, one.Address),
        Source = arrival.Source,
        OccurredAt = one.OccurredAt,
        Kind = report.Kind,
        Action = recipient.Action,
        Reason = recipient.Reason,
        Confidence = recipient.Confidence,
        Permanence = recipient.Permanence,
        IsHardBounce = recipient.IsHardBounce,
        Advice = recipient.Advice == BounceAdvice.None ? report.Advice : recipient.Advice,
        Status = recipient.Status,
        ReplyCode = recipient.ReplyCode,
        Stage = recipient.Stage,
        Mailer = report.Generator,
        RemoteMta = recipient.RemoteMta,
        Diagnostic = recipient.Diagnostic,
        Evidence = recipient.Evidence,
        Subject = report.Returned?.Subject,
        MessageId = report.Returned?.MessageId,
    };
}
