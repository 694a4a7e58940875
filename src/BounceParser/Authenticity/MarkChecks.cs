using System.Net;

namespace BounceParsing.Authenticity;

/// <summary>The checks of marks that are no secret: hosts and networks in Received, the Message-ID, against what is claimed.</summary>
internal static class MarkChecks
{
    public static void Add(List<AuthenticityEvidence> found, BounceReport report, SenderIdentity sender)
    {
        if (report.Returned is not ReturnedMessage returned)
            return;
        int before = found.Count;
        List<string> received = [.. returned.Headers.Where(h => h.Name.Equals("Received", StringComparison.OrdinalIgnoreCase)).Select(h => h.Value)];
        bool asksHosts = sender.Hosts.Count + sender.Networks.Count > 0 && received.Count > 0;
        if (asksHosts && received.SelectMany(Words).FirstOrDefault(word => IsOurs(word, sender)) is string host)
            found.Add(new AuthenticityEvidence("host", BounceAuthenticity.Likely, SafeText.Line(host)!));
        bool asksId = (sender.MessageIdDomains.Count > 0 || sender.KnowsMessageId is not null) && returned.MessageId is not null;
        if (asksId && (Names.IsUnder(Names.DomainOf(returned.MessageId), sender.MessageIdDomains) || sender.KnowsMessageId?.Invoke(returned.MessageId!) == true))
            found.Add(new AuthenticityEvidence("messageId", BounceAuthenticity.Likely, SafeText.Line(returned.MessageId)!));
        if (found.Count == before && (asksHosts || asksId) && Claim(returned, sender) is string claim)
            found.Add(new AuthenticityEvidence("claim", BounceAuthenticity.Unlikely, SafeText.Line(claim)!));
    }

    /// <summary>The address of ours that the returned message claims to be from; null where it claims none.</summary>
    public static string? Claim(ReturnedMessage returned, SenderIdentity sender)
    {
        foreach (string? address in (ReadOnlySpan<string?>)[returned.ReturnPath, returned.From])
        {
            if (Names.IsUnder(Names.DomainOf(address), sender.Domains))
                return address;
        }

        return null;
    }

    private static string[] Words(string received)
        => received.Split([' ', '\t', '(', ')', '[', ']', ';', '<', '>'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsOurs(string word, SenderIdentity sender)
        => (!word.Contains('@') && Names.IsUnder(word, sender.Hosts))
            || (sender.Networks.Count > 0 && IPAddress.TryParse(word.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase) ? word[5..] : word, out IPAddress? ip)
                && sender.Networks.Any(network => network.Contains(ip)));
}
