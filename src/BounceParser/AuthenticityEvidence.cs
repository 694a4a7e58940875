namespace BounceParsing;

/// <summary>What one check of a report's authenticity saw. It never holds a secret.</summary>
/// <param name="Check">The check: "batv", "verp", "srs", "signedId", "dkim", "host", "messageId" or "claim".</param>
/// <param name="Verdict">What this check alone says.</param>
/// <param name="Saw">What it looked at, safe to print: an address, an id, a host or a domain.</param>
public sealed record AuthenticityEvidence(string Check, BounceAuthenticity Verdict, string Saw);
