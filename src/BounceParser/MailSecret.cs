using System.Security.Cryptography;
using System.Text;

namespace BounceParsing;

/// <summary>A secret key that tags are made and checked with. It is never written out.</summary>
public sealed class MailSecret
{
    private readonly byte[] _key;

    /// <summary>Takes a copy of the key.</summary>
    /// <param name="key">The key's bytes.</param>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public MailSecret(ReadOnlySpan<byte> key)
    {
        if (key.IsEmpty)
            throw new ArgumentException("A secret is not empty.", nameof(key));
        _key = key.ToArray();
    }

    /// <summary>The secret of a text's UTF-8 bytes.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static MailSecret FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new MailSecret(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>The name of the type: never the key.</summary>
    public override string ToString() => nameof(MailSecret);

    internal byte[] Sha256(string text) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text));

#pragma warning disable CA5350 // BATV and SRS are defined with HMAC-SHA1, whose strength does not rest on collisions.
    internal byte[] Sha1(string text) => HMACSHA1.HashData(_key, Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5350

    /// <summary>Compares in a time that does not depend on where two texts differ.</summary>
    internal static bool Same(string one, string other)
        => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
