namespace BounceParsing.Webhooks;

/// <summary>The headers of a sent message, as far as a service tells them.</summary>
internal static class SentHeaders
{
    public static List<HeaderField> Of(string? messageId, string? from = null, string? to = null, string? subject = null)
    {
        List<HeaderField> headers = [];
        foreach ((string name, string? value) in ((string, string?)[])[("Message-ID", messageId), ("From", from), ("To", to), ("Subject", subject)])
        {
            if (!string.IsNullOrEmpty(value))
                headers.Add(new HeaderField(name, value));
        }

        return headers;
    }
}
