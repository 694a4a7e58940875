using BounceParsing.Authenticity;

namespace BounceParsing;

/// <summary>The Sender Rewriting Scheme, as libsrs2 and postsrsd write it: <c>SRS0=HHHH=TT=domain=local@forwarder</c>.</summary>
/// <remarks>Exim hashes otherwise (HMAC-MD5): what it rewrote does not hold here.</remarks>
public sealed class SrsScheme
{
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
        int day = 0;
        if (!SrsAddress.TryParse(address, out SrsAddress? parsed) || (parsed.Time is string time && !TryReadDay(time, out day)))
            return TagCheck.Absent;
        original = parsed.Original;
        if (!IsHashOf(parsed.Hash, parsed.Signed))
            return TagCheck.Wrong;
        int age = parsed.Time is null ? 0 : Days.Between(day, Days.Of(now) % DayCount, DayCount);
        return age >= 0 && age <= _maxAge ? TagCheck.Valid : TagCheck.Expired;
    }

    private static bool TryReadDay(string time, out int day)
    {
        int high = Days.Base32.IndexOf(char.ToUpperInvariant(time[0]));
        int low = Days.Base32.IndexOf(char.ToUpperInvariant(time[1]));
        day = (high * 32) + low;
        return high >= 0 && low >= 0;
    }

    /// <summary>
    /// Base64 digits of the HMAC-SHA1 of the lower-cased parts, as many as the forwarder wrote (libsrs2 writes four, and takes
    /// no fewer); without case, for mailers may fold local parts.
    /// </summary>
    private bool IsHashOf(string hash, string signed)
    {
        string whole = Convert.ToBase64String(_secret.Sha1(signed.ToLowerInvariant())).TrimEnd('=');
        return hash.Length <= whole.Length && MailSecret.Same(whole[..hash.Length].ToLowerInvariant(), hash.ToLowerInvariant());
    }
}
