using System.Security.Cryptography;
using System.Text;
using BounceService.Settings;

namespace BounceService.Access;

/// <summary>The tokens of this process. Comparing takes the same time whatever is shown.</summary>
public sealed class AccessToken
{
    private readonly byte[]? _intake;
    private byte[]? _token;

    /// <summary>The tokens of the settings.</summary>
    public AccessToken(ServiceSettings settings)
    {
        _token = Digest(settings.Token);
        _intake = Digest(settings.IntakeToken);
    }

    /// <summary>True when there is a token that opens everything.</summary>
    public bool IsSet => _token is not null;

    /// <summary>The token that was made for this run, for a link that is shown once at the start; null when it was configured.</summary>
    public string? Made { get; private set; }

    /// <summary>What a cookie holds of the token that it was given for, so that it dies with it.</summary>
    public string? Fingerprint => _token is null ? null : Convert.ToHexStringLower(SHA256.HashData(_token));

    /// <summary>Makes a token: 128 random bits.</summary>
    public string Make()
    {
        Made = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _token = Digest(Made);
        return Made;
    }

    /// <summary>True for the token that opens everything.</summary>
    public bool Opens(string? shown) => IsSame(shown, _token);

    /// <summary>True for the token that opens POST /mail alone.</summary>
    public bool OpensMail(string? shown) => IsSame(shown, _intake);

    private static bool IsSame(string? shown, byte[]? wanted)
        => shown is not null && wanted is not null && CryptographicOperations.FixedTimeEquals(Digest(shown), wanted);

    private static byte[]? Digest(string? token) => token is null ? null : SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
