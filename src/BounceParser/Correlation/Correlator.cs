using System.Security.Cryptography;
using System.Text;

namespace BounceParsing.Correlation;

/// <summary>Gathers what tells to which sent message a report belongs.</summary>
internal static class Correlator
{
    /// <summary>Where mailers write the address that a notice was delivered for, the surest first.</summary>
    private static readonly string[] EnvelopeFields = ["Delivered-To", "X-Original-To", "Envelope-To"];

    /// <summary>The headers that a mailbox does not add to or change.</summary>
    private static readonly string[] LastingFields = ["From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References"];

    /// <summary>More addresses or ids than a notice has for good reason.</summary>
    private const int MostOfAKind = 64;

    /// <summary>More fields of one name than a chain of forwarders leaves.</summary>
    private const int MostFields = 16;

    public static BounceCorrelation Correlate(BounceReport report, IReadOnlyList<VerpScheme> schemes)
    {
        List<string> addresses = AllAddresses(report);
        return new BounceCorrelation
        {
            MessageIds = MessageIds(report),
            EnvelopeAddresses = addresses,
            EnvelopeId = report.EnvelopeId ?? SafeText.Line(report.Feedback?.OriginalEnvelopeId),
            Recipients = Decode(addresses, schemes, TimeProvider.System.GetUtcNow()),
            Fingerprint = Fingerprint(report),
        };
    }

    /// <summary>The addresses that bore the notice and the returned message, and the one that the notice's To names.</summary>
    public static List<string> AllAddresses(BounceReport report) => WithReturnPath(report, NoticeAddresses(report));

    /// <summary>The same without To, which a forwarder or a mailer may write as it likes.</summary>
    public static List<string> EnvelopeAddresses(BounceReport report) => WithReturnPath(report, Addresses(report, EnvelopeFields));

    private static List<string> WithReturnPath(BounceReport report, List<string> found)
    {
        Add(found, report.Returned?.ReturnPath);
        // What came back is a notice itself: it was sent to the envelope sender of the message before it (RFC 5321, 4.5.5).
        if (report.Returned is { ReturnPath: "", To: string to })
            AddAll(found, to);
        Add(found, MailText.StripBrackets(report.Feedback?.OriginalMailFrom));
        return found;
    }

    /// <summary>The addresses to which the notice itself was sent.</summary>
    public static List<string> NoticeAddresses(BounceReport report) => Addresses(report, [.. EnvelopeFields, "To"]);

    private static List<string> Addresses(BounceReport report, string[] names)
    {
        List<string> found = [];
        foreach (string name in names)
        {
            foreach (HeaderField field in report.Headers.All.Where(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Take(MostFields))
                AddAll(found, field.Value);
        }

        return found;
    }

    public static List<VerpRecipient> Decode(List<string> addresses, IReadOnlyList<VerpScheme> schemes, DateTimeOffset now)
    {
        List<VerpRecipient> found = [];
        foreach (VerpScheme scheme in schemes)
        {
            foreach (string address in addresses)
            {
                if (scheme.TryDecode(address, now, out VerpRecipient? recipient) && !found.Contains(recipient))
                    found.Add(recipient);
            }
        }

        return found;
    }

    private static List<string> MessageIds(BounceReport report)
    {
        List<string> ids = [];
        Add(ids, report.Returned?.MessageId);
        foreach (string name in (ReadOnlySpan<string>)["In-Reply-To", "References"])
        {
            foreach (string id in MimeKit.Utils.MimeUtils.EnumerateReferences(report.Headers[name] ?? ""))
                Add(ids, id);
        }

        return ids;
    }

    private static void AddAll(List<string> found, string value)
    {
        foreach (MimeKit.MailboxAddress mailbox in value.Contains('@') ? MailboxHeader.Mailboxes(value) : [])
            Add(found, mailbox.Address);
    }

    private static void Add(List<string> found, string? value)
    {
        string? safe = SafeText.Line(value);
        if (!string.IsNullOrWhiteSpace(safe) && found.Count < MostOfAKind && !found.Contains(safe))
            found.Add(safe);
    }

    private static string Fingerprint(BounceReport report)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Cover(hash, report.Kind.ToString());
        foreach (string name in LastingFields)
            Cover(hash, report.Headers[name]?.Trim());
        foreach (BouncedRecipient recipient in report.Recipients)
        {
            Cover(hash, recipient.Address);
            Cover(hash, recipient.Action.ToString());
            Cover(hash, recipient.Status?.ToString());
            Cover(hash, recipient.Diagnostic);
        }

        Cover(hash, report.EnvelopeId);
        Cover(hash, report.Returned?.MessageId);
        foreach (HeaderField field in report.Feedback?.Fields ?? [])
            Cover(hash, $"{field.Name}:{field.Value}");
        return Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant();
    }

    /// <summary>Adds a value with its length before it, so that no two lists of values are the same bytes.</summary>
    private static void Cover(IncrementalHash hash, string? value)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(value ?? "");
        hash.AppendData(BitConverter.GetBytes(value is null ? -1 : bytes.Length));
        hash.AppendData(bytes);
    }
}
