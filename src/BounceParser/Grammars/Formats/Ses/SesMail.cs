using System.Text.Json;

namespace BounceParsing.Grammars.Formats.Ses;

/// <summary>The message that a notification is about.</summary>
internal static class SesMail
{
    /// <summary>Its headers, as far as SES was told to include them; else those that it always tells.</summary>
    public static List<HeaderField>? Headers(JsonElement mail)
    {
        List<HeaderField> headers = [];
        foreach (JsonElement header in mail.Items("headers"))
        {
            if (header.Text("name") is string name && header.Text("value") is string value)
                headers.Add(new HeaderField(SafeText.Line(name)!, SafeText.Line(value)!));
        }

        if (headers.Count == 0)
            AddCommon(mail, headers);
        return headers.Count > 0 ? headers : null;
    }

    private static void AddCommon(JsonElement mail, List<HeaderField> headers)
    {
        JsonElement common = mail.Object("commonHeaders");
        foreach ((string member, string name) in (ReadOnlySpan<(string, string)>)[("from", "From"), ("to", "To")])
        {
            List<string> addresses = [];
            foreach (JsonElement address in common.Items(member))
            {
                if (address.ValueKind == JsonValueKind.String)
                    addresses.Add(address.GetString()!);
            }

            if (addresses.Count > 0)
                headers.Add(new HeaderField(name, SafeText.Line(string.Join(", ", addresses))!));
        }

        foreach ((string member, string name) in (ReadOnlySpan<(string, string)>)[("subject", "Subject"), ("date", "Date"), ("messageId", "Message-ID")])
        {
            if (common.Text(member) is string value)
                headers.Add(new HeaderField(name, SafeText.Line(value)!));
        }
    }
}
