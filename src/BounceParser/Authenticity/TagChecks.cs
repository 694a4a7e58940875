using BounceParsing.Correlation;

namespace BounceParsing.Authenticity;

/// <summary>The checks of what a secret made: BATV, VERP and SRS in addresses, signed ids in headers.</summary>
internal static class TagChecks
{
    public static void Add(List<AuthenticityEvidence> found, BounceReport report, SenderIdentity sender)
    {
        DateTimeOffset now = sender.Clock.GetUtcNow();
        if (sender.Batv.Count > 0)
            AddBatv(found, Correlator.EnvelopeAddresses(report), sender, now);
        foreach (string address in Correlator.AllAddresses(report))
        {
            AddFirst(found, "verp", address, sender.Verp.Select(s => s.TryDecode(address, now, out VerpRecipient? r) ? r.Signature : TagCheck.Absent));
            if (Names.IsUnder(Names.DomainOf(address), sender.Domains))
                AddFirst(found, "srs", address, sender.Srs.Select(s => s.Check(address, now, out _)));
        }

        foreach (IGrouping<string, SignedMessageId> header in sender.SignedIds.GroupBy(s => s.Header, StringComparer.OrdinalIgnoreCase))
        {
            if (report.Returned?[header.Key] is string id)
                AddFirst(found, "signedId", id, header.Select(s => s.Check(id)));
        }
    }

    /// <summary>All our envelope senders bear a tag: a notice to an address of ours without one is about no message of ours.</summary>
    private static void AddBatv(List<AuthenticityEvidence> found, List<string> addresses, SenderIdentity sender, DateTimeOffset now)
    {
        int before = found.Count;
        foreach (string address in addresses)
        {
            AddFirst(found, "batv", address, sender.Batv.Select(s => s.Check(address, now, out _)));
            bool isStrange = BatvScheme.IsTagged(address) && !found.Exists(e => e.Saw == SafeText.Line(address));
            if (isStrange && Names.IsUnder(Names.DomainOf(address), sender.Domains))
                found.Add(new AuthenticityEvidence("batv", BounceAuthenticity.Forged, SafeText.Line(address)!));
        }

        if (found.Count == before && addresses.Find(a => Names.IsUnder(Names.DomainOf(a), sender.Domains)) is string untagged)
            found.Add(new AuthenticityEvidence("batv", BounceAuthenticity.Forged, SafeText.Line(untagged)!));
    }

    /// <summary>Of several keys one that holds decides; else that one holds no more; else that none made it.</summary>
    private static void AddFirst(List<AuthenticityEvidence> found, string check, string saw, IEnumerable<TagCheck> results)
    {
        List<TagCheck> all = [.. results.Where(result => result != TagCheck.Absent)];
        if (all.Count > 0)
            found.Add(new AuthenticityEvidence(check, all.Contains(TagCheck.Valid) ? BounceAuthenticity.Verified : BounceAuthenticity.Forged, SafeText.Line(saw)!));
    }
}
