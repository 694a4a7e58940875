using System.Security.Cryptography;
using System.Text;
using BounceParsing.Webhooks.Payloads;
using BounceParsing.Webhooks.Signatures;

namespace BounceParsing.Webhooks;

/// <summary>What a service that does not sign must show: a secret that stands in the address or a header that it was told.</summary>
public sealed class WebhookSecret
{
    private readonly string _header;
    private readonly string? _query;
    private readonly byte[] _digest;

    private WebhookSecret(string header, string? query, string value)
    {
        _header = header;
        _query = query;
        _digest = SHA256.HashData(Encoding.UTF8.GetBytes(value));
    }

    /// <summary>True when the service may wait to be asked for its user name and password (RFC 7235, 4.1).</summary>
    internal bool IsBasic { get; private init; }

    /// <summary>User name and password (RFC 7617), as in https://user:password@host/path.</summary>
    /// <exception cref="ArgumentException">The password is empty.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static WebhookSecret Basic(string user, string password)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentException.ThrowIfNullOrWhiteSpace(password);
        string credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
        return new WebhookSecret("Authorization", null, $"Basic {credentials}") { IsBasic = true };
    }

    /// <summary>A token in the Authorization header (RFC 6750, 2.1).</summary>
    /// <exception cref="ArgumentException">The token is empty.</exception>
    public static WebhookSecret Bearer(string token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        return new WebhookSecret("Authorization", null, $"Bearer {token}");
    }

    /// <summary>A header of its own.</summary>
    /// <exception cref="ArgumentException">An argument is empty.</exception>
    public static WebhookSecret Header(string name, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new WebhookSecret(name, null, value);
    }

    /// <summary>A parameter of the address, as in https://host/path?key=secret.</summary>
    /// <exception cref="ArgumentException">An argument is empty.</exception>
    public static WebhookSecret Query(string name, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new WebhookSecret("", name, value);
    }

    /// <summary>Whether the request shows it. The time taken tells nothing of the secret: digests are compared, all bytes of them.</summary>
    internal bool IsShownBy(WebhookRequest request)
    {
        string? shown = _query is null ? request.Header(_header) : WebhookFields.Only(FormText.Parse(request.Query), _query, StringComparison.Ordinal);
        return ConstantTime.EqualsDigest(shown is not null && _query is null ? NormalScheme(shown) : shown, _digest);
    }

    // The scheme's name has no case (RFC 7235, 2.1).
    private static string NormalScheme(string value)
    {
        foreach (string scheme in (ReadOnlySpan<string>)["Basic ", "Bearer "])
        {
            if (value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return string.Concat(scheme, value.AsSpan(scheme.Length).Trim());
        }

        return value;
    }
}
