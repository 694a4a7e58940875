using System.Text.Json;

namespace BounceParsing.Cli.Input;

/// <summary>A line of standard input: a reply or log line as it is, or a JSON object that holds one with what is known beside it.</summary>
/// <param name="Reply">The words to judge.</param>
/// <param name="Context">What is known beside them.</param>
/// <param name="Id">The member "id" as it was written; null for a line that is no JSON.</param>
internal sealed record ReplyLine(string Reply, SmtpContext Context, JsonElement? Id)
{
    /// <summary>Reads a line; a line that begins with '{' is JSON.</summary>
    /// <exception cref="JsonException">The line begins like a JSON object and is none, or has no member "reply".</exception>
    public static ReplyLine Parse(string line)
    {
        if (!line.AsSpan().TrimStart().StartsWith("{"))
            return new ReplyLine(line, new SmtpContext(), null);
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        SmtpContext context = new()
        {
            RemoteMta = TextOf(root, "remoteMta"),
            Stage = StageOf(TextOf(root, "stage")),
            ReplyCode = root.TryGetProperty("replyCode", out JsonElement code) && code.ValueKind == JsonValueKind.Number ? code.GetInt32() : null,
        };
        string reply = TextOf(root, "reply") ?? throw new JsonException("The object has no member \"reply\".");
        return new ReplyLine(reply, context, root.TryGetProperty("id", out JsonElement id) ? id.Clone() : null);
    }

    private static string? TextOf(JsonElement root, string name)
        => root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static SmtpStage StageOf(string? word)
        => word is null ? SmtpStage.Unknown : Enum.TryParse(word, ignoreCase: true, out SmtpStage stage) ? stage : throw new JsonException($"No stage has the name \"{word}\".");
}
