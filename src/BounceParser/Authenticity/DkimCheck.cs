using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;

namespace BounceParsing.Authenticity;

/// <summary>DKIM (RFC 6376) of the returned message, with the keys that the caller gives.</summary>
internal static class DkimCheck
{
    /// <summary>More signatures than honest mail bears are not computed.</summary>
    private const int MostSignatures = 5;

    public static void Add(List<AuthenticityEvidence> found, SenderIdentity sender, MimeMessage returned)
    {
        DkimVerifier verifier = new(new GivenKeys(sender.DkimKeys));
        foreach (Header header in returned.Headers.Where(header => header.Id == HeaderId.DkimSignature).Take(MostSignatures))
        {
            if (Tag(header, "d") is not string domain || Tag(header, "s") is not string selector || !sender.DkimKeys.ContainsKey($"{selector}._domainkey.{domain}"))
                continue;
            // A signature that fails proves nothing: mailers change and cut what they return.
            found.Add(new AuthenticityEvidence("dkim", Holds(verifier, returned, header) ? BounceAuthenticity.Verified : BounceAuthenticity.Unknown, SafeText.Line(domain)!));
        }
    }

    private static bool Holds(DkimVerifier verifier, MimeMessage returned, Header header)
    {
        // With l= anything may be added to the body, and with no From signed, to anybody's mail (RFC 6376, 8.2, 5.4).
        if (Tag(header, "l") is not null)
            return false;
        try
        {
            return verifier.Verify(returned, header);
        }
        catch (Exception e) when (e is FormatException or NotSupportedException or ArgumentException or CryptoException)
        {
            // A malformed signature is one that does not hold.
            return false;
        }
    }

    private static string? Tag(Header header, string name)
    {
        foreach (string part in header.Value.Split(';'))
        {
            int equals = part.IndexOf('=');
            if (equals > 0 && part.AsSpan(0, equals).Trim().SequenceEqual(name))
                return part[(equals + 1)..].Trim();
        }

        return null;
    }

    private sealed class GivenKeys(IReadOnlyDictionary<string, string> records) : DkimPublicKeyLocatorBase
    {
        public override AsymmetricKeyParameter LocatePublicKey(string methods, string domain, string selector, CancellationToken cancellationToken = default)
            => GetPublicKey(records[$"{selector}._domainkey.{domain}"]);

        public override Task<AsymmetricKeyParameter> LocatePublicKeyAsync(string methods, string domain, string selector, CancellationToken cancellationToken = default)
            => Task.FromResult(LocatePublicKey(methods, domain, selector, cancellationToken));
    }
}
