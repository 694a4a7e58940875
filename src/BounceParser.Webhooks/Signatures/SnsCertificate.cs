using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BounceParsing.Webhooks.Signatures;

/// <summary>A signing certificate's key, and from when to when it holds.</summary>
internal sealed record SnsCertificate(byte[] PublicKey, DateTimeOffset NotBefore, DateTimeOffset NotAfter)
{
    /// <summary>Reads PEM; null when it holds no certificate with an RSA key, or none that the roots vouch for.</summary>
    public static SnsCertificate? Read(string pem, X509Certificate2Collection? roots, DateTimeOffset at)
    {
        X509Certificate2Collection all = [];
        try
        {
            all.ImportFromPem(pem);
            if (all.Count == 0 || (roots is not null && !IsTrusted(all, roots, at)))
                return null;
            using RSA? key = all[0].GetRSAPublicKey();
            return key is null ? null : new SnsCertificate(key.ExportSubjectPublicKeyInfo(), all[0].NotBefore, all[0].NotAfter);
        }
        catch (CryptographicException)
        {
            // The service's own host gave what is no certificate: then nothing is verified.
            return null;
        }
        finally
        {
            foreach (X509Certificate2 certificate in all)
                certificate.Dispose();
        }
    }

    public bool IsValid(DateTimeOffset at) => at >= NotBefore && at <= NotAfter;

    public bool HasSigned(byte[] text, byte[] signature, HashAlgorithmName algorithm)
    {
        using RSA key = RSA.Create();
        key.ImportSubjectPublicKeyInfo(PublicKey, out _);
        return key.VerifyData(text, signature, algorithm, RSASignaturePadding.Pkcs1);
    }

    private static bool IsTrusted(X509Certificate2Collection all, X509Certificate2Collection roots, DateTimeOffset at)
    {
        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.ExtraStore.AddRange(all);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        return chain.Build(all[0]);
    }
}
