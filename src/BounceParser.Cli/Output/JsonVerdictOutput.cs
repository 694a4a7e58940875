using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BounceParsing.Cli.Input;

namespace BounceParsing.Cli.Output;

/// <summary>JSON Lines on standard output: the verdict with the caller's id in front.</summary>
internal sealed class JsonVerdictOutput : IVerdictOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmpty } },
    };

    private readonly Stream _stream = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
    private readonly Utf8JsonWriter _writer;

    public JsonVerdictOutput()
        => _writer = new Utf8JsonWriter(_stream, new JsonWriterOptions { Encoder = MaskedEncoder.Instance });

    public void Add(ReplyLine line, BounceVerdict verdict)
    {
        _writer.WriteStartObject();
        if (line.Id is JsonElement id)
        {
            _writer.WritePropertyName("id");
            id.WriteTo(_writer);
        }

        foreach (JsonProperty member in JsonSerializer.SerializeToElement(verdict, Options).EnumerateObject())
            member.WriteTo(_writer);
        _writer.WriteEndObject();
        _writer.Flush();
        _writer.Reset();
        _stream.WriteByte((byte)'\n');
        _stream.Flush();
    }

    public void Finish() => _stream.Flush();

    public void Dispose()
    {
        _writer.Dispose();
        _stream.Dispose();
    }

    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties.Where(property => property.PropertyType == typeof(IReadOnlyList<string>)))
            property.ShouldSerialize = (_, value) => value is IReadOnlyList<string> { Count: > 0 };
    }
}
