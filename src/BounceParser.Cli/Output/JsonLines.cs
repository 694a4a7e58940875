using System.Text.Json;
using BounceParsing.Json;

namespace BounceParsing.Cli.Output;

/// <summary>JSON Lines on standard output: an object a line, each written out when it is complete.</summary>
internal sealed class JsonLines : IDisposable
{
    private readonly Stream _stream = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
    private readonly Utf8JsonWriter _writer;

    public JsonLines() => _writer = new Utf8JsonWriter(_stream, new JsonWriterOptions { Encoder = SafeEncoder.Instance });

    /// <summary>Begins a line; what is written to the writer until <see cref="End"/> are its members.</summary>
    public Utf8JsonWriter Begin()
    {
        _writer.WriteStartObject();
        return _writer;
    }

    public void End()
    {
        _writer.WriteEndObject();
        _writer.Flush();
        _writer.Reset();
        _stream.WriteByte((byte)'\n');
        _stream.Flush();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _stream.Dispose();
    }
}
