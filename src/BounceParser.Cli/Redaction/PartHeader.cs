namespace BounceParsing.Cli.Redaction;

/// <summary>What the headers of a part tell of its body.</summary>
internal sealed class PartHeader
{
    public string? Boundary { get; private set; }

    public bool IsMessage { get; private set; }

    public string Encoding { get; private set; } = "";

    public void Take(string field)
    {
        int colon = field.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return;
        string name = field[..colon].Trim();
        string value = field[(colon + 1)..].Trim();
        if (name.Equals("Content-Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
            Encoding = value.ToLowerInvariant();
        else if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && MimeKit.ContentType.TryParse(value, out MimeKit.ContentType? type))
            (Boundary, IsMessage) = (type.IsMimeType("multipart", "*") ? type.Boundary : null, type.IsMimeType("message", "rfc822") || type.IsMimeType("text", "rfc822-headers") || type.IsMimeType("message", "global"));
    }
}
