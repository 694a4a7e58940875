using System.Text.Json;
using System.Text.Json.Nodes;

namespace BounceParsing.Tests.Support;

/// <summary>Compares a report's JSON with an expectation that names only the members that matter.</summary>
internal static class Expectation
{
    /// <summary>The differences, a line each; empty when the report fulfils the expectation.</summary>
    public static List<string> Differences(JsonElement expected, JsonElement actual)
    {
        List<string> differences = [];
        Compare("", expected, actual, differences);
        return differences;
    }

    private static void Compare(string path, JsonElement expected, JsonElement? actual, List<string> differences)
    {
        if (IsNothing(expected) && actual is null)
            return;
        if (actual is not JsonElement found || found.ValueKind != expected.ValueKind)
            differences.Add($"{path}: expected {expected.GetRawText()}, found {actual?.GetRawText() ?? "nothing"}");
        else if (expected.ValueKind == JsonValueKind.Object)
            CompareMembers(path, expected, found, differences);
        else if (expected.ValueKind == JsonValueKind.Array)
            CompareItems(path, expected, found, differences);
        else if (!JsonNode.DeepEquals(JsonValue.Create(expected), JsonValue.Create(found)))
            differences.Add($"{path}: expected {expected.GetRawText()}, found {found.GetRawText()}");
    }

    private static void CompareMembers(string path, JsonElement expected, JsonElement found, List<string> differences)
    {
        foreach (JsonProperty member in expected.EnumerateObject().Where(member => !IsRemark(member.Name)))
        {
            JsonElement? value = found.TryGetProperty(member.Name, out JsonElement element) ? element : null;
            Compare($"{path}.{member.Name}".TrimStart('.'), member.Value, value, differences);
        }
    }

    private static void CompareItems(string path, JsonElement expected, JsonElement found, List<string> differences)
    {
        if (expected.GetArrayLength() != found.GetArrayLength())
            differences.Add($"{path}: expected {expected.GetArrayLength()} items, found {found.GetArrayLength()}: {found.GetRawText()}");
        for (int i = 0; i < Math.Min(expected.GetArrayLength(), found.GetArrayLength()); i++)
            Compare($"{path}[{i}]", expected[i], found[i], differences);
    }

    /// <summary>The members of an expectation that no report can have: misspelt ones, which would else never be compared.</summary>
    public static List<string> UnknownMembers(JsonElement expected, JsonElement everyMember)
    {
        List<string> unknown = [];
        CollectUnknown("", expected, everyMember, unknown);
        return unknown;
    }

    private static void CollectUnknown(string path, JsonElement expected, JsonElement known, List<string> unknown)
    {
        if (expected.ValueKind == JsonValueKind.Array && known.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in expected.EnumerateArray())
                CollectUnknown(path, item, known[0], unknown);
        }

        if (expected.ValueKind != JsonValueKind.Object)
            return;
        foreach (JsonProperty member in expected.EnumerateObject().Where(member => !IsRemark(member.Name)))
        {
            if (known.ValueKind == JsonValueKind.Object && known.TryGetProperty(member.Name, out JsonElement element))
                CollectUnknown($"{path}.{member.Name}", member.Value, element, unknown);
            else
                unknown.Add($"{path}.{member.Name}".TrimStart('.'));
        }
    }

    private static bool IsRemark(string name) => name == "note";

    private static bool IsNothing(JsonElement element)
        => element.ValueKind == JsonValueKind.Null || (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 0);
}
