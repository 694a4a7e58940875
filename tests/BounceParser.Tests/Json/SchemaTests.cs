using System.Text.Json;
using System.Text.Json.Nodes;
using BounceParsing.Tests.Support;
using NJsonSchema;

namespace BounceParsing.Tests.Json;

/// <summary>The schema that is in the package says what the reports hold.</summary>
public sealed class SchemaTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("src", "BounceParser", "Json", "bounce-report.schema.json"));

    [Fact]
    public async Task Every_own_mail_fits_the_schema()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(Text, TestContext.Current.CancellationToken);
        foreach (string path in MailFiles.AllPaths)
            schema.Validate(BounceJson.Serialize(MailFiles.Parse(path))).Should().BeEmpty($"{path} fits");
    }

    [Fact]
    public async Task A_full_report_fits_and_every_member_of_it_is_described()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(Text, TestContext.Current.CancellationToken);
        schema.Validate(BounceJson.Serialize(SampleReports.Full)).Should().BeEmpty();
        JsonNode described = JsonNode.Parse(Text)!;
        Undescribed(JsonNode.Parse(BounceJson.Serialize(SampleReports.Full))!, described, described, "").Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_no_report_does_not_fit()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(Text, TestContext.Current.CancellationToken);
        schema.Validate("""{"kind":"failure"}""").Should().NotBeEmpty();
        schema.Validate(BounceJson.Serialize(SampleReports.Full).Replace("\"5.1.6\"", "\"5.1\"", StringComparison.Ordinal)).Should().NotBeEmpty();
    }

    [Fact]
    public void The_schema_knows_every_word_of_every_enum()
    {
        foreach (string name in WordsOf<ReportKind>().Concat(WordsOf<BounceReason>()).Concat(WordsOf<BounceScope>()).Concat(WordsOf<BouncePermanence>())
            .Concat(WordsOf<BounceAdvice>()).Concat(WordsOf<SmtpStage>()).Concat(WordsOf<DeliveryAction>()).Concat(WordsOf<EvidenceSource>()).Concat(WordsOf<FeedbackType>()).Concat(WordsOf<BounceConfidence>()).Concat(WordsOf<BounceAuthenticity>()).Concat(WordsOf<AutoReplyKind>())
            .Concat(WordsOf<TagCheck>()))
            Text.Should().Contain($"\"{name}\"");
    }

    private static IEnumerable<string> WordsOf<T>()
        where T : struct, Enum
        => Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName);

    /// <summary>The paths of members that no property of the schema describes.</summary>
    private static IEnumerable<string> Undescribed(JsonNode value, JsonNode schema, JsonNode root, string path)
    {
        if (schema["$ref"]?.GetValue<string>() is string reference)
            schema = root["definitions"]![reference[(reference.LastIndexOf('/') + 1)..]]!;
        return value switch
        {
            JsonArray array => array.SelectMany(item => Undescribed(item!, schema["items"]!, root, path + "[]")),
            JsonObject members => members.SelectMany(member => schema["properties"]?[member.Key] is JsonNode property
                ? Undescribed(member.Value!, property, root, $"{path}.{member.Key}")
                : [$"{path}.{member.Key}"]),
            _ => [],
        };
    }
}
