using System.Security.Cryptography;
using System.Text;

namespace BounceParsing.Webhooks.Signatures;

/// <summary>Shared keys, of which any may have signed: while a key is replaced, the old and the new one count.</summary>
internal sealed class HmacKeys
{
    private readonly byte[][] _keys;

    private HmacKeys(byte[][] keys) => _keys = keys;

    /// <summary>Keys whose text is the key.</summary>
    /// <exception cref="ArgumentException">There is no key, or one is empty.</exception>
    public static HmacKeys OfText(string[] keys) => new(Arguments.Checked(keys, Encoding.UTF8.GetBytes));

    /// <summary>Keys as Svix writes them: "whsec_" and the key in Base64.</summary>
    /// <exception cref="ArgumentException">There is no key, or one is not of that form.</exception>
    public static HmacKeys OfSvix(string[] keys) => new(Arguments.Checked(keys, DecodeSvix));

    public bool AnySigned(ReadOnlySpan<byte> message, HashAlgorithmName algorithm, Func<byte[], bool> isShown)
    {
        bool found = false;
        foreach (byte[] key in _keys)
        {
#pragma warning disable CA5350 // Mandrill signs with HMAC-SHA1 and nothing else.
            byte[] digest = algorithm == HashAlgorithmName.SHA1 ? HMACSHA1.HashData(key, message) : HMACSHA256.HashData(key, message);
#pragma warning restore CA5350
            found |= isShown(digest);
        }

        return found;
    }

    private static byte[] DecodeSvix(string key)
    {
        const string Prefix = "whsec_";
        string text = key.StartsWith(Prefix, StringComparison.Ordinal) ? key[Prefix.Length..] : key;
        byte[] bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out int length) || length == 0)
            throw new ArgumentException("A signing secret is \"whsec_\" and Base64.", nameof(key));
        return bytes[..length];
    }
}
