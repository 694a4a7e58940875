using System.Buffers;
using System.Text;
using System.Text.Json;
using BounceParsing.Json;

namespace BounceParsing;

/// <summary>Writes reports as JSON and reads them back.</summary>
/// <remarks>
/// Names and enum values are in camelCase; nulls and empty collections are left out; dates are ISO 8601;
/// <see cref="BouncedRecipient.Status"/> is a string such as "5.1.1". What HTML would take for markup (&lt;, &gt;, &amp;) and marks of
/// direction are written as escapes, unless the writer is the caller's own. A reader ignores members that it does not know,
/// and reads a word or a number of an enum that it does not know as the enum's 0, so that what a newer version has written is
/// read by an older one. A member is never renamed, and an enum's number never changes.
/// </remarks>
public static class BounceJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = SafeEncoder.Instance };

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The report as one line of JSON.</summary>
    /// <exception cref="ArgumentNullException">The report is null.</exception>
    public static string Serialize(BounceReport report)
    {
        using MemoryStream stream = new();
        Serialize(stream, report);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes the report as one line of UTF-8 without a byte order mark and without a newline. The stream is left open.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Serialize(Stream stream, BounceReport report)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using Utf8JsonWriter writer = new(stream, Compact);
        Serialize(writer, report);
    }

    /// <summary>Writes the report as one line of UTF-8 into a buffer, such as the body of a message to a queue.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Serialize(IBufferWriter<byte> buffer, BounceReport report)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        using Utf8JsonWriter writer = new(buffer, Compact);
        Serialize(writer, report);
    }

    /// <summary>Writes the report as one line of UTF-8 without a byte order mark and without a newline. The stream is left open.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task SerializeAsync(Stream stream, BounceReport report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        ArrayBufferWriter<byte> buffer = new();
        Serialize(buffer, report);
        return stream.WriteAsync(buffer.WrittenMemory, cancellationToken).AsTask();
    }

    /// <summary>Writes the report as one JSON object, in the form and with the encoder of the writer.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Serialize(Utf8JsonWriter writer, BounceReport report)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        writer.WriteStartObject();
        ReportWriter.Write(writer, report);
        writer.WriteEndObject();
    }

    /// <summary>Writes the report's members into an object that the caller has begun, beside members of the caller's own.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void SerializeMembers(Utf8JsonWriter writer, BounceReport report)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        ReportWriter.Write(writer, report);
    }

    /// <summary>Reads a report back.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="JsonException">The text is no JSON object, or a member is not of its type.</exception>
    public static BounceReport Deserialize(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Deserialize(Encoding.UTF8.GetBytes(json).AsSpan());
    }

    /// <summary>Reads a report back from UTF-8.</summary>
    /// <exception cref="JsonException">The text is no JSON object, or a member is not of its type.</exception>
    public static BounceReport Deserialize(ReadOnlySpan<byte> utf8Json)
    {
        using JsonDocument document = JsonDocument.Parse(utf8Json.ToArray(), Lenient);
        return ReportReader.Read(document.RootElement);
    }

    /// <summary>Reads a report back from UTF-8, from the stream's position to its end. The stream is left open.</summary>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="JsonException">The text is no JSON object, or a member is not of its type.</exception>
    public static BounceReport Deserialize(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using JsonDocument document = JsonDocument.Parse(stream, Lenient);
        return ReportReader.Read(document.RootElement);
    }

    /// <summary>Reads a report back from UTF-8, from the stream's position to its end. The stream is left open.</summary>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="JsonException">The text is no JSON object, or a member is not of its type.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<BounceReport> DeserializeAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Run(stream, cancellationToken);

        static async Task<BounceReport> Run(Stream stream, CancellationToken cancellationToken)
        {
            using JsonDocument document = await JsonDocument.ParseAsync(stream, Lenient, cancellationToken).ConfigureAwait(false);
            return ReportReader.Read(document.RootElement);
        }
    }

    /// <summary>Reads the object that the reader stands before, and leaves the reader at its end.</summary>
    /// <exception cref="JsonException">What follows is no JSON object, or a member is not of its type.</exception>
    public static BounceReport Deserialize(ref Utf8JsonReader reader)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return ReportReader.Read(document.RootElement);
    }
}
