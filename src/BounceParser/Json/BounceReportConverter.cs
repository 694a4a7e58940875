using System.Text.Json;
using System.Text.Json.Serialization;

namespace BounceParsing.Json;

/// <summary>Makes a caller's own serializer write a report as <see cref="BounceJson"/> does, whatever its options, and read it back.</summary>
public sealed class BounceReportConverter : JsonConverter<BounceReport>
{
    /// <inheritdoc/>
    public override BounceReport Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => BounceJson.Deserialize(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, BounceReport value, JsonSerializerOptions options)
        => BounceJson.Serialize(writer, value);
}
