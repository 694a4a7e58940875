using BounceParsing.Authenticity;

namespace BounceParsing;

/// <summary>The Sender Rewriting Scheme, as libsrs2 and postsrsd write it: <c>SRS0=HHHH=TT=domain=local@forwarder</c>.</summary>
public sealed class SrsScheme
{
    private const int HashLength = 4;

    /// <summary>A timestamp of two base32 digits begins again after so many days.</summary>
    private const int DayCount = 1024;

    private readonly MailSecret _secret;
    private readonly int _maxAge;

    /// <summary>A scheme of one secret; several secrets are several schemes.</summary>
    /// <param name="secret">The secret that the forwarding host has.</param>
    /// <param name="maxAgeDays">How many days old an address may be, 1 to 511; libsrs2 takes 21.</param>
    /// <exception cref="ArgumentNullException">The secret is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The age is out of its range.</exception>
    public SrsScheme(MailSecret secret, int maxAgeDays = 21)
    {
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxAgeDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxAgeDays, 511);
        (_secret, _maxAge) = (secret, maxAgeDays);
    }

    /// <summary>Checks an SRS0 or SRS1 address that this secret should have made.</summary>
    /// <param name="address">The address as it came back.</param>
    /// <param name="now">The time at which it is checked.</param>
    /// <param name="original">The original sender, for SRS1 the SRS0 address of the first forwarder; null where the form is another.</param>
    /// <exception cref="ArgumentNullException">The address is null.</exception>
    public TagCheck Check(string address, DateTimeOffset now, out string? original)
    {
        ArgumentNullException.ThrowIfNull(address);
        original = null;
        int at = address.LastIndexOf('@');
        if (at < 6 || address[4] is not ('=' or '+' or '-'))
            return TagCheck.Absent;
        string local = address[..at];
        string[] parts = local[5..].Split('=', 2);
        if (parts.Length < 2 || parts[0].Length != HashLength)
            return TagCheck.Absent;
        if (local.StartsWith("SRS0", StringComparison.OrdinalIgnoreCase))
            return CheckFirst(parts[0], parts[1], now, out original);
        return local.StartsWith("SRS1", StringComparison.OrdinalIgnoreCase) ? CheckSecond(parts[0], parts[1], out original) : TagCheck.Absent;
    }

    private TagCheck CheckFirst(string hash, string rest, DateTimeOffset now, out string? original)
    {
        original = null;
        string[] parts = rest.Split('=', 3);
        if (parts.Length < 3 || parts[0].Length != 2)
            return TagCheck.Absent;
        int high = Days.Base32.IndexOf(char.ToUpperInvariant(parts[0][0]));
        int low = Days.Base32.IndexOf(char.ToUpperInvariant(parts[0][1]));
        if (high < 0 || low < 0)
            return TagCheck.Absent;
        original = $"{parts[2]}@{parts[1]}";
        if (!MailSecret.Same(Sign(parts[0] + parts[1] + parts[2]), hash.ToLowerInvariant()))
            return TagCheck.Wrong;
        int age = Days.Between((high * 32) + low, Days.Of(now) % DayCount, DayCount);
        return age >= 0 && age <= _maxAge ? TagCheck.Valid : TagCheck.Expired;
    }

    private TagCheck CheckSecond(string hash, string rest, out string? original)
    {
        original = null;
        string[] parts = rest.Split('=', 2);
        if (parts.Length < 2 || parts[1].Length < 2)
            return TagCheck.Absent;
        original = $"SRS0{parts[1]}@{parts[0]}";
        return MailSecret.Same(Sign(parts[0] + parts[1]), hash.ToLowerInvariant()) ? TagCheck.Valid : TagCheck.Wrong;
    }

    /// <summary>Four base64 digits of the HMAC-SHA1 of the lower-cased parts; without case, for mailers may fold local parts.</summary>
    private string Sign(string text) => Convert.ToBase64String(_secret.Sha1(text.ToLowerInvariant()))[..HashLength].ToLowerInvariant();
}
