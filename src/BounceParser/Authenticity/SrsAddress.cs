using System.Diagnostics.CodeAnalysis;

namespace BounceParsing.Authenticity;

/// <summary>An address that a forwarder rewrote, taken apart; whether a secret made it is not asked here.</summary>
/// <param name="Hash">What the forwarder's secret made of the rest.</param>
/// <param name="Signed">The rest, as it was hashed.</param>
/// <param name="Time">The two digits of the day; null for SRS1, which has none.</param>
/// <param name="Original">The address that was rewritten: the sender's, or for SRS1 the first forwarder's SRS0.</param>
internal sealed record SrsAddress(string Hash, string Signed, string? Time, string Original)
{
    /// <summary>The shortest hash that libsrs2 takes (SRS_HASHMIN).</summary>
    private const int ShortestHash = 4;

    /// <summary>Longer than any honest chain, for SRS1 names the first forwarder however many follow.</summary>
    private const int MostForwarders = 4;

    public static bool TryParse(string address, [NotNullWhen(true)] out SrsAddress? parsed)
    {
        parsed = null;
        int at = address.LastIndexOf('@');
        if (at < 6 || address[4] is not ('=' or '+' or '-'))
            return false;
        string[] parts = address[5..at].Split('=', 2);
        if (parts.Length < 2 || parts[0].Length < ShortestHash)
            return false;
        if (address.StartsWith("SRS0", StringComparison.OrdinalIgnoreCase))
            parsed = First(parts[0], parts[1].Split('=', 3));
        else if (address.StartsWith("SRS1", StringComparison.OrdinalIgnoreCase))
            parsed = Second(parts[0], parts[1].Split('=', 2));
        return parsed is not null;
    }

    /// <summary>The sender behind one forwarder or several; null where the address is none of theirs.</summary>
    public static string? SenderOf(string address)
    {
        string? sender = null;
        for (int i = 0; i < MostForwarders && TryParse(sender ?? address, out SrsAddress? parsed); i++)
            sender = parsed.Original;
        return sender;
    }

    /// <summary>SRS0: day, domain and local part, which alone may hold a "=" of its own.</summary>
    private static SrsAddress? First(string hash, string[] parts)
        => parts is [{ Length: 2 } time, { Length: > 0 } domain, { Length: > 0 } local]
            ? new SrsAddress(hash, time + domain + local, time, $"{local}@{domain}")
            : null;

    /// <summary>SRS1: the first forwarder, and its local part behind "SRS0" with the divider that it chose.</summary>
    private static SrsAddress? Second(string hash, string[] parts)
        => parts is [{ Length: > 0 } domain, { Length: > 1 } rest]
            ? new SrsAddress(hash, domain + rest, null, $"SRS0{rest}@{domain}")
            : null;
}
