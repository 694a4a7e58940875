using System.Text.Json;

namespace BounceParsing.Cli.Output;

/// <summary>JSON Lines, each as soon as its mail is read: the report with the file's path in front.</summary>
internal sealed class JsonLinesOutput : IReportOutput
{
    private readonly JsonLines _lines = new();

    public void Add(ReadMessage message)
    {
        Utf8JsonWriter writer = _lines.Begin();
        writer.WriteString("file", message.File);
        if (message.Number is int n)
            writer.WriteNumber("message", n);
        BounceJson.SerializeMembers(writer, message.Report);
        _lines.End();
    }

    public void Finish()
    {
    }

    public void Dispose() => _lines.Dispose();
}
