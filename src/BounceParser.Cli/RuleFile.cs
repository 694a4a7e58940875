using System.Text.Json;
using System.Text.Json.Serialization;

namespace BounceParsing.Cli;

/// <summary>Rules of the user's own, as a JSON array of <see cref="BounceRule"/>: <c>[{"id": "left", "phrase": "has left us", "reason": "mailboxDisabled"}]</c>.</summary>
internal static class RuleFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <exception cref="ArgumentException">The file cannot be read or holds no rules, or one of them is wrong; the message says which.</exception>
    public static BounceParserOptions AddTo(BounceParserOptions options, string file)
    {
        try
        {
            BounceRule[] rules = JsonSerializer.Deserialize<BounceRule[]>(File.ReadAllText(file), Options) ?? [];
            BounceParserOptions ruled = options with { Rules = rules };
            _ = BounceParser.Parse(Stream.Null, ruled);
            return ruled;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or ArgumentException or NotSupportedException)
        {
            throw new ArgumentException($"The rules in '{file}' cannot be used: {e.Message}", e);
        }
    }
}
