using BounceParsing.Correlation;

namespace BounceParsing.Authenticity;

/// <summary>The checks of what a secret made: BATV, VERP and SRS in addresses, signed ids in headers.</summary>
internal static class TagChecks
{
    public static void Add(List<AuthenticityEvidence> found, BounceReport report, SenderIdentity sender)
    {
        DateTimeOffset now = sender.Clock.GetUtcNow();
        if (sender.Batv.Count > 0)
            AddBatv(found, WithSendersBehindForwarders(Correlator.EnvelopeAddresses(report)), sender, now, report.Kind is ReportKind.Failure or ReportKind.Delay or ReportKind.Success);
        List<string> addresses = Correlator.AllAddresses(report);
        foreach (string address in WithSendersBehindForwarders(addresses))
            AddFirst(found, "verp", address, sender.Verp.Select(s => s.TryDecode(address, now, out VerpRecipient? r) ? r.Signature : TagCheck.Absent));
        foreach (string address in addresses)
            AddSrs(found, address, sender, now);
        if (report.Returned is ReturnedMessage returned)
            AddSignedIds(found, returned, sender);
    }

    /// <summary>A rewritten address that our secret made is ours anywhere; one that it did not make is forged only at a domain of ours.</summary>
    private static void AddSrs(List<AuthenticityEvidence> found, string address, SenderIdentity sender, DateTimeOffset now)
    {
        TagCheck[] results = [.. sender.Srs.Select(s => s.Check(address, now, out _))];
        if (results.Contains(TagCheck.Valid) || Names.IsUnder(Names.DomainOf(address), sender.Domains))
            AddFirst(found, "srs", address, results);
    }

    /// <summary>A forwarder's rewriting keeps our address, with its tag, in the local part of its own.</summary>
    private static List<string> WithSendersBehindForwarders(List<string> addresses)
    {
        List<string> all = [.. addresses];
        foreach (string address in addresses)
        {
            if (SrsAddress.SenderOf(address) is string original && !all.Contains(original))
                all.Add(original);
        }

        return all;
    }

    /// <summary>
    /// All our envelope senders bear a tag: a notice to an address of ours without one is about no message of ours. But only
    /// notices about a delivery go to the envelope sender; complaints, receipts and many replies go elsewhere (RFC 5965, RFC 8098).
    /// </summary>
    private static void AddBatv(List<AuthenticityEvidence> found, List<string> addresses, SenderIdentity sender, DateTimeOffset now, bool wantsTag)
    {
        int before = found.Count;
        foreach (string address in addresses)
        {
            int count = found.Count;
            AddFirst(found, "batv", address, sender.Batv.Select(s => s.Check(address, now, out _)));
            bool isStrange = found.Count == count && BatvScheme.IsTagged(address);
            if (isStrange && Names.IsUnder(Names.DomainOf(address), sender.Domains))
                found.Add(new AuthenticityEvidence("batv", BounceAuthenticity.Forged, SafeText.Line(address)!));
        }

        if (wantsTag && found.Count == before && addresses.Find(a => Names.IsUnder(Names.DomainOf(a), sender.Domains)) is string untagged)
            found.Add(new AuthenticityEvidence("batv", BounceAuthenticity.Forged, SafeText.Line(untagged)!));
    }

    /// <summary>All our messages bear a signed id: one that claims us with an id of another make, or with none, is not ours.</summary>
    private static void AddSignedIds(List<AuthenticityEvidence> found, ReturnedMessage returned, SenderIdentity sender)
    {
        foreach (IGrouping<string, SignedMessageId> header in sender.SignedIds.GroupBy(s => s.Header, StringComparer.OrdinalIgnoreCase))
        {
            int before = found.Count;
            string? id = MailText.StripBrackets(returned[header.Key]);
            if (id is not null)
                AddFirst(found, "signedId", id, header.Select(s => s.Check(id)));
            // A returned copy without any Message-ID may have been cut before it.
            if (found.Count == before && returned.MessageId is not null && MarkChecks.Claim(returned, sender) is string claim)
                found.Add(new AuthenticityEvidence("signedId", BounceAuthenticity.Forged, SafeText.Line(id ?? claim)!));
        }
    }

    /// <summary>Of several keys one that holds decides; else that one holds no more; else that none made it.</summary>
    private static void AddFirst(List<AuthenticityEvidence> found, string check, string saw, IEnumerable<TagCheck> results)
    {
        List<TagCheck> all = [.. results.Where(result => result != TagCheck.Absent)];
        if (all.Count > 0)
            found.Add(new AuthenticityEvidence(check, all.Contains(TagCheck.Valid) ? BounceAuthenticity.Verified : BounceAuthenticity.Forged, SafeText.Line(saw)!));
    }
}
