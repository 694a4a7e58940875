using System.Text.Json;

namespace BounceParsing.Tests.Replies;

/// <summary>The replies beside this file, and the floors that their score may not go below.</summary>
internal static class ReplyCorpus
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Replies");

    public static IReadOnlyList<RecordedReply> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(Read)];

    public static Dictionary<string, ReplyFloor> Floors { get; } =
        JsonSerializer.Deserialize<Dictionary<string, ReplyFloor>>(File.ReadAllText(Path.Combine(Folder, "floors.json")), Options)!;

    private static IEnumerable<RecordedReply> Read(string path)
        => File.ReadLines(path).Select(line => JsonSerializer.Deserialize<RecordedReply>(line, Options)! with { File = Path.GetFileName(path) });
}
