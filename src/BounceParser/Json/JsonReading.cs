using System.Globalization;
using System.Text.Json;

namespace BounceParsing.Json;

/// <summary>Members as values: null where one is missing or null, <see cref="JsonException"/> where it is of another type.</summary>
internal static class JsonReading
{
    public static JsonElement? Member(this JsonElement element, string name, JsonValueKind kind)
    {
        if (!element.TryGetProperty(name, out JsonElement member) || member.ValueKind == JsonValueKind.Null)
            return null;
        return member.ValueKind == kind ? member : throw Mismatch(name, kind.ToString());
    }

    public static string? Text(this JsonElement element, string name)
        => element.Member(name, JsonValueKind.String) is JsonElement member ? member.String(name) : null;

    public static bool Flag(this JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out JsonElement member) || member.ValueKind is JsonValueKind.Null or JsonValueKind.False)
            return false;
        return member.ValueKind == JsonValueKind.True ? true : throw Mismatch(name, "Boolean");
    }

    public static int? Integer(this JsonElement element, string name)
    {
        long? number = element.LongInteger(name);
        return number is null or (>= int.MinValue and <= int.MaxValue) ? (int?)number : throw Mismatch(name, "32-bit integer");
    }

    public static long? LongInteger(this JsonElement element, string name)
    {
        if (element.Member(name, JsonValueKind.Number) is not JsonElement member)
            return null;
        return member.TryGetInt64(out long number) ? number : throw Mismatch(name, "integer");
    }

    public static DateTimeOffset? Date(this JsonElement element, string name)
    {
        if (element.Member(name, JsonValueKind.String) is not JsonElement member)
            return null;
        return member.TryGetDateTimeOffset(out DateTimeOffset date) ? date : throw Mismatch(name, "ISO 8601 date");
    }

    public static DateOnly? Day(this JsonElement element, string name)
    {
        if (element.Text(name) is not string text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : throw Mismatch(name, "ISO 8601 day");
    }

    public static TimeSpan? Duration(this JsonElement element, string name)
    {
        if (element.Text(name) is not string text)
            return null;
        return TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out TimeSpan span) ? span : throw Mismatch(name, "time span");
    }

    public static EnhancedStatusCode? Status(this JsonElement element, string name)
    {
        if (element.Text(name) is not string text)
            return null;
        return EnhancedStatusCode.TryParse(text, out EnhancedStatusCode code) ? code : throw Mismatch(name, "status code");
    }

    /// <summary>A word or a number of an enum; what this version does not know is the enum's 0, for a newer one wrote it.</summary>
    public static T Word<T>(this JsonElement element, string name)
        where T : struct, Enum
    {
        if (!element.TryGetProperty(name, out JsonElement member) || member.ValueKind == JsonValueKind.Null)
            return default;
        return member.ValueKind switch
        {
            JsonValueKind.String => EnumWords<T>.Parse(member.String(name)),
            JsonValueKind.Number => EnumWords<T>.OfNumber(member.TryGetInt32(out int number) ? number : 0),
            _ => throw Mismatch(name, typeof(T).Name),
        };
    }

    public static IReadOnlyList<T> List<T>(this JsonElement element, string name, Func<JsonElement, T> read)
    {
        if (element.Member(name, JsonValueKind.Array) is not JsonElement member)
            return [];
        List<T> items = new(member.GetArrayLength());
        foreach (JsonElement item in member.EnumerateArray())
            items.Add(read(item));
        return items;
    }

    public static IReadOnlyList<string> Texts(this JsonElement element, string name)
        => element.List(name, item => item.ValueKind == JsonValueKind.String ? item.String(name) : throw Mismatch(name, "list of strings"));

    public static IReadOnlyList<HeaderField> Fields(this JsonElement element, string name)
        => element.List(name, item => new HeaderField(
            AsObject(item, name).Text("name") ?? throw Mismatch(name, "list of names and values"),
            item.Text("value") ?? ""));

    public static JsonElement AsObject(JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object ? element : throw Mismatch(name, "object");

    private static string String(this JsonElement element, string name)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            // Half a surrogate pair, or bytes that are not UTF-8.
            throw new JsonException($"'{name}' holds text that is not Unicode.", e);
        }
    }

    private static JsonException Mismatch(string name, string wanted) => new($"'{name}' is not of its type: {wanted}.");
}
