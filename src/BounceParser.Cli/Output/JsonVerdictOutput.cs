using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BounceParsing.Cli.Input;

namespace BounceParsing.Cli.Output;

/// <summary>JSON Lines: the verdict with the caller's id in front.</summary>
internal sealed class JsonVerdictOutput : IVerdictOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmpty } },
    };

    private readonly JsonLines _lines = new();

    public void Add(ReplyLine line, BounceVerdict verdict)
    {
        Utf8JsonWriter writer = _lines.Begin();
        if (line.Id is JsonElement id)
        {
            writer.WritePropertyName("id");
            id.WriteTo(writer);
        }

        foreach (JsonProperty member in JsonSerializer.SerializeToElement(verdict, Options).EnumerateObject())
            member.WriteTo(writer);
        _lines.End();
    }

    public void Finish()
    {
    }

    public void Dispose() => _lines.Dispose();

    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties.Where(property => property.PropertyType == typeof(IReadOnlyList<string>)))
            property.ShouldSerialize = (_, value) => value is IReadOnlyList<string> { Count: > 0 };
    }
}
