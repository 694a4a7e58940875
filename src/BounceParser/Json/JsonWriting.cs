using System.Text.Json;

namespace BounceParsing.Json;

/// <summary>Members that are left out when they hold nothing.</summary>
internal static class JsonWriting
{
    public static void WriteText(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, WellFormed(value));
    }

    public static void WriteWord<T>(this Utf8JsonWriter writer, string name, T value)
        where T : struct, Enum
    {
        writer.WritePropertyName(name);
        EnumWords<T>.Write(writer, value);
    }

    public static void WriteDate(this Utf8JsonWriter writer, string name, DateTimeOffset? value)
    {
        if (value is DateTimeOffset date)
            writer.WriteString(name, date);
    }

    public static void WriteInteger(this Utf8JsonWriter writer, string name, long? value)
    {
        if (value is long number)
            writer.WriteNumber(name, number);
    }

    public static void WriteTexts(this Utf8JsonWriter writer, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (string value in values)
            writer.WriteStringValue(WellFormed(value));
        writer.WriteEndArray();
    }

    public static void WriteFields(this Utf8JsonWriter writer, string name, IReadOnlyList<HeaderField> fields)
        => writer.WriteObjects(name, fields, static (writer, field) =>
        {
            writer.WriteText("name", field.Name);
            writer.WriteText("value", field.Value);
        });

    public static void WriteObject<T>(this Utf8JsonWriter writer, string name, T? value, Action<Utf8JsonWriter, T> writeMembers)
        where T : class
    {
        if (value is null)
            return;
        writer.WriteStartObject(name);
        writeMembers(writer, value);
        writer.WriteEndObject();
    }

    public static void WriteObjects<T>(this Utf8JsonWriter writer, string name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> writeMembers)
    {
        if (values.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (T value in values)
        {
            writer.WriteStartObject();
            writeMembers(writer, value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // A lone surrogate has no UTF-8 form, and the writer would throw at it.
    private static string WellFormed(string text)
    {
        int at = IndexOfLoneSurrogate(text);
        if (at < 0)
            return text;
        char[] chars = text.ToCharArray();
        for (; at >= 0; at = IndexOfLoneSurrogate(chars, at + 1))
            chars[at] = '\uFFFD';
        return new string(chars);
    }

    private static int IndexOfLoneSurrogate(ReadOnlySpan<char> text, int from = 0)
    {
        int first = text[from..].IndexOfAnyInRange('\uD800', '\uDFFF');
        for (int i = first + from; first >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return i;
            i++;
        }

        return -1;
    }
}
