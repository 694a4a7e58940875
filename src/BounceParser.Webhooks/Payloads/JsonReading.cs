using System.Globalization;
using System.Text.Json;

namespace BounceParsing.Webhooks.Payloads;

/// <summary>Reads members that may be missing or of another type than they should. Of a name that stands twice the last counts.</summary>
internal static class JsonReading
{
    private const double LastSecond = 253_402_300_799;

    /// <summary>The member; an element without a kind when there is none.</summary>
    public static JsonElement At(this JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : default;

    /// <summary>The member of a member.</summary>
    public static JsonElement At(this JsonElement element, string name, string inner) => element.At(name).At(inner);

    /// <summary>The text or the number, as written; null when it is neither, or empty.</summary>
    public static string? Text(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => element.GetRawText(),
        _ => null,
    };

    public static string? Text(this JsonElement element, string name) => element.At(name).Text();

    public static bool IsTrue(this JsonElement element, string name) => element.At(name).ValueKind == JsonValueKind.True;

    /// <summary>A whole number, written as a number or as a text; null when it is none.</summary>
    public static int? Number(this JsonElement element, string name)
        => int.TryParse(element.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>The items of an array; the element itself where it is an object; nothing else.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return [element];
        return element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];
    }

    /// <summary>The texts of an array, or the only text.</summary>
    public static List<string> Texts(this JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Array)
            return element.Text() is string only ? [only] : [];
        List<string> texts = [];
        foreach (JsonElement item in element.EnumerateArray())
        {
            if (item.Text() is string text)
                texts.Add(text);
        }

        return texts;
    }

    /// <summary>A date of ISO 8601; one without an offset is UTC. Null when it is none.</summary>
    public static DateTimeOffset? Date(this JsonElement element, string name) => Date(element.Text(name));

    public static DateTimeOffset? Date(string? text)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;

    /// <summary>Seconds since 1970, or milliseconds where seconds would be far ahead, written as a number or as a text; null when it is none.</summary>
    public static DateTimeOffset? Unix(this JsonElement element, string name) => Unix(element.Text(name));

    public static DateTimeOffset? Unix(string? text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !(number >= 0))
            return null;
        double seconds = number > LastSecond / 2 ? number / 1000 : number;
        return seconds <= LastSecond ? DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(seconds * 1000)) : null;
    }

    /// <summary>The members of an object as texts; what is no text as its JSON. Empty for what is no object.</summary>
    public static Dictionary<string, string> ToTexts(this JsonElement element)
    {
        Dictionary<string, string> texts = [];
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in element.EnumerateObject())
                texts[member.Name] = AsText(member.Value);
        }

        return texts;
    }

    public static string AsText(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
