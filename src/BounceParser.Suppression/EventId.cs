using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BounceParsing.Suppression;

/// <summary>One id of several facts.</summary>
internal static class EventId
{
    /// <summary>SHA-256 of the facts, each with its length before it, so that no two lists of facts read the same; null is not the empty text.</summary>
    public static string Of(params IEnumerable<string?> facts)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (string? fact in facts)
        {
            byte[] bytes = fact is null ? [] : Encoding.UTF8.GetBytes(fact);
            BinaryPrimitives.WriteInt32LittleEndian(length, fact is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant();
    }
}
