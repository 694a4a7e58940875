using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Encodings;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;

namespace BounceParsing.Authenticity;

/// <summary>DKIM (RFC 6376) of the returned message, with the keys that the caller gives.</summary>
internal static class DkimCheck
{
    /// <summary>More signatures than honest mail bears are not computed.</summary>
    private const int MostSignatures = 5;

    public static void Add(List<AuthenticityEvidence> found, SenderIdentity sender, MimeMessage returned)
    {
        GivenKeys keys = new(sender.DkimKeys);
        foreach (Header header in returned.Headers.Where(header => header.Id == HeaderId.DkimSignature).Take(MostSignatures))
        {
            if (Tag(header, "d") is not string domain || Tag(header, "s") is not string selector || !sender.DkimKeys.ContainsKey($"{selector}._domainkey.{domain}"))
                continue;
            found.Add(new AuthenticityEvidence("dkim", Judge(keys, returned, header, domain, selector), SafeText.Line(domain)!));
        }
    }

    private static BounceAuthenticity Judge(GivenKeys keys, MimeMessage returned, Header header, string domain, string selector)
    {
        try
        {
            if (IsOfWholeMail(returned, header) && new DkimVerifier(keys).Verify(returned, header))
                return BounceAuthenticity.Verified;
            return IsOfAnotherKey(header, keys.LocatePublicKey("dns/txt", domain, selector)) ? BounceAuthenticity.Forged : BounceAuthenticity.Unknown;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A stranger wrote it: whatever the verifier throws at a malformed signature, at one that names an algorithm which the
            // key is not for (an InvalidCastException), or at a record that holds no key, is nothing to go by.
            return BounceAuthenticity.Unknown;
        }
    }

    /// <summary>With l= anything may be added to the body, and with no From signed, or two of them, anybody be named (RFC 6376, 8.2, 5.4, 8.15).</summary>
    private static bool IsOfWholeMail(MimeMessage returned, Header header)
        => Tag(header, "l") is null && returned.Headers.Count(field => field.Id == HeaderId.From) == 1
            && Tag(header, "h")?.Split(':').Any(name => name.AsSpan().Trim().Equals("From", StringComparison.OrdinalIgnoreCase)) == true;

    /// <summary>
    /// True where our RSA key did not make the signature: then what it opens has no padding (RFC 8017, 9.2). A signature of
    /// ours that no longer fits proves nothing: mailers change and cut what they return.
    /// </summary>
    private static bool IsOfAnotherKey(Header header, AsymmetricKeyParameter key)
    {
        byte[] signature = Convert.FromBase64String(Tag(header, "b") ?? "");
        if (key is not RsaKeyParameters rsa || signature.Length != (rsa.Modulus.BitLength + 7) / 8)
            return false;
        Pkcs1Encoding opened = new(new RsaEngine());
        opened.Init(forEncryption: false, rsa);
        try
        {
            opened.ProcessBlock(signature, 0, signature.Length);
            return false;
        }
        catch (CryptoException)
        {
            return true;
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
