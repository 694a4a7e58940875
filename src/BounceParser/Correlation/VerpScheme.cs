using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BounceParsing.Authenticity;
using BounceParsing.Correlation;

namespace BounceParsing;

/// <summary>
/// Variable envelope return paths: an envelope sender that names the recipient, such as
/// <c>list-return-{id}-{recipient}@lists.example.com</c> or <c>bounce+{recipient}+{token}@example.com</c>.
/// </summary>
/// <remarks>
/// The recipient stands as <c>user=example.com</c>. Nothing limits its length, but many hosts refuse a local part of more than
/// 64 octets (RFC 5321, 4.5.3.1.1): for long addresses send an <c>{id}</c>.
/// </remarks>
public sealed class VerpScheme
{
    private const int DayLength = 4;
    private const int SignatureLength = 10;
    private const int DayCount = 10000;

    private static readonly SearchValues<char> NotInAtoms = SearchValues.Create(" @\"<>(),:;\\[]");

    private readonly VerpPattern _pattern;
    private readonly MailSecret? _secret;
    private readonly int _lifetime;

    /// <summary>A scheme of one pattern.</summary>
    /// <param name="pattern">The address, with <c>{recipient}</c>, <c>{id}</c> or both, and <c>{token}</c> where a secret is given.</param>
    /// <param name="secret">The secret that makes the token; null for a scheme that signs nothing.</param>
    /// <param name="lifetimeDays">For how many days a token holds, 1 to 4999.</param>
    /// <exception cref="ArgumentNullException">The pattern is null.</exception>
    /// <exception cref="ArgumentException">The pattern is none, or has a token without a secret or a secret without a token.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is out of its range.</exception>
    public VerpScheme(string pattern, MailSecret? secret = null, int lifetimeDays = 30)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentOutOfRangeException.ThrowIfLessThan(lifetimeDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lifetimeDays, DayCount / 2 - 1);
        _pattern = new VerpPattern(pattern);
        if (_pattern.Has("token") != secret is not null)
            throw new ArgumentException("A pattern has a {token} where there is a secret, and only there.", nameof(pattern));
        (_secret, _lifetime) = (secret, lifetimeDays);
    }

    /// <summary>The envelope sender for a recipient, at the present time.</summary>
    /// <inheritdoc cref="Create(string?, string?, DateTimeOffset)"/>
    public string Create(string? recipient, string? id) => Create(recipient, id, TimeProvider.System.GetUtcNow());

    /// <summary>The envelope sender for a recipient.</summary>
    /// <param name="recipient">The recipient's address; null where the pattern has none.</param>
    /// <param name="id">The caller's id; null where the pattern has none.</param>
    /// <param name="now">The time from which a token holds.</param>
    /// <exception cref="ArgumentException">A value that the pattern wants is missing, or could not be read back out of the address.</exception>
    public string Create(string? recipient, string? id, DateTimeOffset now)
    {
        string? written = recipient is null ? null : Encode(recipient);
        int day = (Days.Of(now) + _lifetime) % DayCount;
        string? token = _secret is null ? null : day.ToString("0000", CultureInfo.InvariantCulture) + Sign(day, recipient, id);
        string address = _pattern.Fill(written, id, token);
        if (!_pattern.TryMatch(address, out VerpMatch match) || match != new VerpMatch(written, id, token))
            throw new ArgumentException("The values cannot be read back out of the address: one holds what divides them.", nameof(id));
        return address;
    }

    /// <summary>Reads an address that this scheme made, at the present time.</summary>
    /// <inheritdoc cref="TryDecode(string, DateTimeOffset, out VerpRecipient?)"/>
    public bool TryDecode(string address, [NotNullWhen(true)] out VerpRecipient? recipient)
        => TryDecode(address, TimeProvider.System.GetUtcNow(), out recipient);

    /// <summary>Reads an address that this scheme made; false where it has not the pattern's form. A wrong token is not an error.</summary>
    /// <param name="address">The address.</param>
    /// <param name="now">The time at which a token is checked.</param>
    /// <param name="recipient">What the address names, and whether it was signed.</param>
    /// <exception cref="ArgumentNullException">The address is null.</exception>
    public bool TryDecode(string address, DateTimeOffset now, [NotNullWhen(true)] out VerpRecipient? recipient)
    {
        ArgumentNullException.ThrowIfNull(address);
        recipient = null;
        if (!_pattern.TryMatch(address, out VerpMatch match))
            return false;
        string? named = match.Recipient is null ? null : Decode(match.Recipient);
        if (match.Recipient is not null && named is null)
            return false;
        recipient = new VerpRecipient(named, match.Id, Check(named, match, now));
        return true;
    }

    private TagCheck Check(string? recipient, VerpMatch match, DateTimeOffset now)
    {
        if (_secret is null)
            return TagCheck.Absent;
        if (match.Token is not { Length: DayLength + SignatureLength } token
            || !int.TryParse(token.AsSpan(0, DayLength), NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            || !MailSecret.Same(Sign(day, recipient, match.Id), token[DayLength..].ToLowerInvariant()))
            return TagCheck.Wrong;
        int left = Days.Between(Days.Of(now) % DayCount, day, DayCount);
        return left >= 0 && left <= _lifetime ? TagCheck.Valid : TagCheck.Expired;
    }

    /// <summary>Without case: mailers may fold it on the way.</summary>
    private string Sign(int day, string? recipient, string? id)
        => Convert.ToHexString(_secret!.Sha256($"{day}\n{recipient}\n{id}".ToLowerInvariant())).ToLowerInvariant()[..SignatureLength];

    private static string Encode(string address)
    {
        int at = address.LastIndexOf('@');
        if (at < 1 || at == address.Length - 1 || address.AsSpan(0, at).IndexOfAny(NotInAtoms) >= 0)
            throw new ArgumentException("The recipient is no address that can stand in another.", nameof(address));
        return $"{address[..at]}={address[(at + 1)..]}";
    }

    private static string? Decode(string written)
    {
        int at = written.LastIndexOf('=');
        return at < 1 || at == written.Length - 1 ? null : SafeText.Address($"{written[..at]}@{written[(at + 1)..]}");
    }
}
