using System.Globalization;
using System.Text.Json;

namespace BounceParsing.Grammars.Formats.Ses;

/// <summary>Members of JSON objects, where they are what they should be.</summary>
internal static class JsonValues
{
    /// <summary>The text of a member; null where there is none, or it is no text.</summary>
    public static string? Text(this JsonElement element, string name)
        => Member(element, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? SafeText.Lines(text) : null;

    /// <summary>The moment of a member (ISO 8601); null where there is none.</summary>
    public static DateTimeOffset? Date(this JsonElement element, string name)
        => DateTimeOffset.TryParse(element.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;

    /// <summary>The object of a member; one without members where there is none.</summary>
    public static JsonElement Object(this JsonElement element, string name)
        => Member(element, name) is { ValueKind: JsonValueKind.Object } value ? value : default;

    /// <summary>The items of a member that is an array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name)
    {
        if (Member(element, name) is not { ValueKind: JsonValueKind.Array } array)
            yield break;
        foreach (JsonElement item in array.EnumerateArray())
            yield return item;
    }

    private static JsonElement? Member(JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : null;
}
