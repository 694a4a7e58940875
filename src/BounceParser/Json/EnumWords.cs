using System.Text.Json;

namespace BounceParsing.Json;

/// <summary>The JSON words of an enum: its members' names in camelCase.</summary>
internal static class EnumWords<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, JsonEncodedText> Words = Enum.GetValues<T>().ToDictionary(
        value => value,
        value => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(value.ToString())));

    private static readonly Dictionary<string, T> Values = Words.ToDictionary(
        pair => pair.Value.ToString(), pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes the word, or the number of a value that has no name.</summary>
    public static void Write(Utf8JsonWriter writer, T value)
    {
        if (Words.TryGetValue(value, out JsonEncodedText word))
            writer.WriteStringValue(word);
        else
            writer.WriteNumberValue(Convert.ToInt32(value, null));
    }

    public static bool TryParse(string word, out T value) => Values.TryGetValue(word, out value);
}
