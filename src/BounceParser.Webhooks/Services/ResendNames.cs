using System.Text.Json;
using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Payloads;

namespace BounceParsing.Webhooks;

/// <summary>Where the parts of a Resend event stand.</summary>
internal static class ResendNames
{
    /// <summary>"Permanent/General": Resend passes on the types of Amazon SES. A failure of Resend's own has a word of its own.</summary>
    public static string? ClassOf(JsonElement data)
        => data.At("bounce") is { ValueKind: JsonValueKind.Object } bounce
            ? $"{bounce.Text("type")}/{bounce.Text("subType")}"
            : data.At("failed").Text("reason") ?? data.At("suppressed").Text("type");

    public static string? WordsOf(JsonElement data)
    {
        List<string> replies = data.At("bounce", "diagnosticCode").Texts();
        return replies.Count > 0
            ? string.Join('\n', replies)
            : data.At("bounce").Text("message") ?? data.At("suppressed").Text("message");
    }

    /// <summary>
    /// Who it is about: an event is about one addressee, but lists all. With several it is the one that the words name; else it is not said.
    /// </summary>
    public static string? RecipientOf(List<string> to, string? words)
    {
        if (to.Count <= 1)
            return to.FirstOrDefault();
        List<string> named = words is null ? [] : to.FindAll(address => SafeText.Address(address) is string bare && words.Contains(bare, StringComparison.OrdinalIgnoreCase));
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>Tags are an object, or a list of names and values.</summary>
    public static Dictionary<string, string> TagsOf(JsonElement tags)
    {
        if (tags.ValueKind != JsonValueKind.Array)
            return tags.ToTexts();
        Dictionary<string, string> texts = [];
        foreach (JsonElement tag in tags.EnumerateArray())
        {
            if (tag.Text("name") is string name)
                texts[name] = tag.Text("value") ?? "";
        }

        return texts;
    }
}
