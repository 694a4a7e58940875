using System.Text.Json;
using System.Text.Json.Serialization;

namespace BounceParsing.Json;

/// <summary>Makes a caller's own serializer write a status code as <see cref="BounceJson"/> does: a string such as "5.1.1".</summary>
public sealed class EnhancedStatusCodeConverter : JsonConverter<EnhancedStatusCode>
{
    /// <inheritdoc/>
    public override EnhancedStatusCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String && EnhancedStatusCode.TryParse(reader.GetString(), out EnhancedStatusCode code)
            ? code
            : throw new JsonException("An enhanced status code is a string such as \"5.1.1\".");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, EnhancedStatusCode value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
