using System.Text.Json;
using System.Text.Json.Serialization;

namespace BounceParsing.Json;

/// <summary>Makes a caller's own serializer write an enum with the words of <see cref="BounceJson"/>, and read them as it does.</summary>
/// <remarks>A word or a number that this version does not know is read as the enum's 0: a newer version wrote it.</remarks>
/// <typeparam name="TEnum">The enum.</typeparam>
public sealed class CamelCaseEnumConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    /// <inheritdoc/>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => EnumWords<TEnum>.Parse(reader.GetString()!),
        JsonTokenType.Number => EnumWords<TEnum>.OfNumber(reader.TryGetInt32(out int number) ? number : 0),
        _ => throw new JsonException($"A {typeof(TEnum).Name} is a word or a number."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        EnumWords<TEnum>.Write(writer, value);
    }

    /// <inheritdoc/>
    public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => EnumWords<TEnum>.Parse(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(EnumWords<TEnum>.WordOf(value));
    }
}
