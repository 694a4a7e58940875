using System.Buffers;
using System.Globalization;
using BounceParsing.Authenticity;

namespace BounceParsing;

/// <summary>Bounce Address Tag Validation: <c>prvs=KDDDSSSSSS=local@domain</c> (draft-levine-smtp-batv-01, 3).</summary>
public sealed class BatvScheme
{
    private const string Prefix = "prvs=";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private readonly MailSecret _key;
    private readonly int _keyNumber;
    private readonly int _lifetime;

    /// <summary>A scheme of one key; several keys are several schemes.</summary>
    /// <param name="key">The secret.</param>
    /// <param name="keyNumber">The key's number, 0 to 9.</param>
    /// <param name="lifetimeDays">For how many days a tag holds, 1 to 499; the draft proposes seven.</param>
    /// <exception cref="ArgumentNullException">The key is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public BatvScheme(MailSecret key, int keyNumber = 0, int lifetimeDays = 7)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentOutOfRangeException.ThrowIfNegative(keyNumber);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(keyNumber, 9);
        ArgumentOutOfRangeException.ThrowIfLessThan(lifetimeDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lifetimeDays, 499);
        (_key, _keyNumber, _lifetime) = (key, keyNumber, lifetimeDays);
    }

    /// <summary>The envelope sender to send with: the address with a tag that holds from this day on.</summary>
    /// <exception cref="ArgumentNullException">The address is null.</exception>
    /// <exception cref="ArgumentException">The address has no local part or no domain.</exception>
    public string Create(string address, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IndexOf('@') < 1 || address.EndsWith('@'))
            throw new ArgumentException("An address has a local part and a domain.", nameof(address));
        int day = (Days.Of(now) + _lifetime) % 1000;
        return string.Create(CultureInfo.InvariantCulture, $"{Prefix}{_keyNumber}{day:000}{Sign(day, address)}={address}");
    }

    /// <summary>Checks an address; its tag may have been folded to lower or upper case on its way.</summary>
    /// <param name="address">The address as it came back.</param>
    /// <param name="now">The time at which it is checked.</param>
    /// <param name="original">The address without its tag; null where it bears none of this key's number.</param>
    /// <exception cref="ArgumentNullException">The address is null.</exception>
    public TagCheck Check(string address, DateTimeOffset now, out string? original)
    {
        ArgumentNullException.ThrowIfNull(address);
        original = null;
        if (!IsTagged(address) || address[Prefix.Length] - '0' != _keyNumber)
            return TagCheck.Absent;
        original = address[16..];
        int day = int.Parse(address.AsSpan(6, 3), NumberStyles.None, CultureInfo.InvariantCulture);
        if (!MailSecret.Same(Sign(day, original), address[9..15].ToLowerInvariant()))
            return TagCheck.Wrong;
        int left = Days.Between(Days.Of(now) % 1000, day, 1000);
        return left >= 0 && left <= _lifetime ? TagCheck.Valid : TagCheck.Expired;
    }

    /// <summary>True for an address in the form of a tagged one, whoever's key made it.</summary>
    internal static bool IsTagged(string address)
        => address.Length > 18 && address.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && address[15] == '='
            && address.AsSpan(5, 4).IndexOfAnyExceptInRange('0', '9') < 0 && address.AsSpan(9, 6).IndexOfAnyExcept(HexDigits) < 0;

    /// <summary>The first three octets of the HMAC-SHA1 of key number, day and address (draft-levine-smtp-batv-01, 3).</summary>
    private string Sign(int day, string address)
        => Convert.ToHexString(_key.Sha1(string.Create(CultureInfo.InvariantCulture, $"{_keyNumber}{day:000}{address}")).AsSpan(0, 3)).ToLowerInvariant();
}
