using System.Text.Json;

namespace BounceParsing.Cli.Output;

/// <summary>JSON Lines on standard output, each as soon as its mail is read: the report with the file's path in front.</summary>
internal sealed class JsonLinesOutput : IReportOutput
{
    private readonly Stream _stream = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
    private readonly Utf8JsonWriter _writer;

    public JsonLinesOutput()
        => _writer = new Utf8JsonWriter(_stream, new JsonWriterOptions { Encoder = MaskedEncoder.Instance });

    public void Add(ReadMessage message)
    {
        _writer.WriteStartObject();
        _writer.WriteString("file", message.File);
        if (message.Number is int n)
            _writer.WriteNumber("message", n);
        BounceJson.SerializeMembers(_writer, message.Report);
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
}
