using System.Globalization;

namespace BounceParsing.Cli.Redaction;

/// <summary>Gives each secret a name that stands for it wherever it occurs, and keeps those that are to stay.</summary>
/// <param name="kept">The secrets that stay as they are.</param>
internal sealed class SecretNames(IReadOnlySet<Secret> kept)
{
    private readonly Dictionary<Secret, string> _names = [];
    private readonly Dictionary<SecretKind, int> _counts = [];

    /// <summary>All secrets that were met, in the order of the mail.</summary>
    public IEnumerable<Secret> Met => _names.Keys;

    public string LocalPart(string text) => NameOf(SecretKind.LocalPart, text, "user{0}");

    public string Name(string text) => NameOf(SecretKind.Name, text, "Person {0}");

    public string IpAddress(string text)
        => NameOf(SecretKind.IpAddress, text, text.Contains(':', StringComparison.Ordinal) ? "2001:db8::{0}" : "192.0.2.{0}");

    /// <summary>A host keeps its number of labels, so that what is of one domain stays of one domain.</summary>
    public string Host(string text)
    {
        string[] labels = text.Split('.');
        int domain = HostName.DomainLabels(labels);
        string name = NameOf(SecretKind.Domain, string.Join('.', labels[^domain..]), "d{0}.example");
        string below = string.Join('.', labels[..^domain].Select(label => NameOf(SecretKind.Label, label, "h{0}")));
        return below.Length == 0 ? name : $"{below}.{name}";
    }

    /// <summary>The text itself where it is kept; else what the mask makes of it.</summary>
    public string Content(string text, Func<string, string> mask)
    {
        Secret secret = new(SecretKind.Content, Next(SecretKind.Content).ToString(CultureInfo.InvariantCulture));
        _names.Add(secret, "");
        return kept.Contains(secret) ? text : mask(text);
    }

    private string NameOf(SecretKind kind, string text, string form)
    {
        Secret secret = new(kind, text.ToLowerInvariant());
        if (!_names.TryGetValue(secret, out string? name))
            _names.Add(secret, name = string.Format(CultureInfo.InvariantCulture, form, Next(kind)));
        return kept.Contains(secret) ? text : name;
    }

    private int Next(SecretKind kind) => _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
}
