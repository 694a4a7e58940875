using System.Globalization;
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
            writer.WriteNumberValue(Convert.ToInt32(value, CultureInfo.InvariantCulture));
    }

    /// <summary>The word, or the number as text.</summary>
    public static string WordOf(T value)
        => Words.TryGetValue(value, out JsonEncodedText word) ? word.ToString() : Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    /// <summary>The value of a word; 0 for one that this version does not know.</summary>
    public static T Parse(string word) => Values.GetValueOrDefault(word);

    /// <summary>The value of a number; 0 for one that this version does not know.</summary>
    public static T OfNumber(int number)
    {
        T value = (T)Enum.ToObject(typeof(T), number);
        return Words.ContainsKey(value) ? value : default;
    }
}
