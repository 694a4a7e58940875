using System.Buffers;
using System.Text;
using System.Text.Json;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests.Json;

public sealed class BounceJsonTests
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void A_full_report_is_written_as_the_golden_file_has_it()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, Indented))
            BounceJson.Serialize(writer, SampleReports.Full);
        string golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Json", "full-report.json"));
        Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n").Should().Be(golden.TrimEnd('\n'));
    }

    [Fact]
    public void An_empty_report_holds_its_kind_and_its_flags()
        => BounceJson.Serialize(SampleReports.Empty).Should().Be("""{"kind":"none","isBounce":false,"advice":"none","isDoubleBounce":false,"isTruncated":false}""");

    [Fact]
    public void A_full_report_is_read_back_the_same()
    {
        string json = BounceJson.Serialize(SampleReports.Full);
        BounceJson.Serialize(BounceJson.Deserialize(json)).Should().Be(json);
    }

    [Fact]
    public void All_ways_out_and_in_agree()
    {
        using MemoryStream stream = new();
        BounceJson.Serialize(stream, SampleReports.Full);
        byte[] bytes = stream.ToArray();
        Encoding.UTF8.GetString(bytes).Should().Be(BounceJson.Serialize(SampleReports.Full));
        stream.Position = 0;
        Utf8JsonReader reader = new(bytes);

        BounceJson.Deserialize(stream).Should().SayTheSameAs(SampleReports.Full);
        BounceJson.Deserialize(bytes.AsSpan()).Should().SayTheSameAs(SampleReports.Full);
        BounceJson.Deserialize(ref reader).Should().SayTheSameAs(SampleReports.Full);
        stream.CanRead.Should().BeTrue();
    }

    [Fact]
    public void A_reader_is_left_at_the_end_of_the_object()
    {
        Utf8JsonReader reader = new("""[{"kind":"delay"},7]"""u8);
        reader.Read();
        reader.Read();
        BounceJson.Deserialize(ref reader).Kind.Should().Be(ReportKind.Delay);
        reader.Read();
        reader.GetInt32().Should().Be(7);
    }

    [Fact]
    public void Members_can_stand_beside_those_of_the_caller()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("file", "a.eml");
            BounceJson.SerializeMembers(writer, SampleReports.Empty);
            writer.WriteEndObject();
        }

        Encoding.UTF8.GetString(stream.ToArray()).Should().StartWith("""{"file":"a.eml","kind":"none",""");
    }

    [Fact]
    public void Members_that_are_not_known_are_ignored()
        => BounceJson.Deserialize("""{"kind":"failure","later":{"x":[1]},"recipients":[{"address":"a@example.com","later":1}]}""")
            .Should().Fulfil("""{"kind":"failure","recipients":[{"address":"a@example.com","reason":"undetermined"}]}""");

    [Fact]
    public void A_value_without_a_name_is_written_as_its_number_and_read_as_none()
    {
        BounceReport report = new() { Kind = (ReportKind)99 };
        BounceJson.Serialize(report).Should().StartWith("""{"kind":99,""");
        BounceJson.Deserialize(BounceJson.Serialize(report)).Kind.Should().Be(ReportKind.None);
    }

    [Theory]
    [InlineData("""{"kind":"quarantine","recipients":[{"address":"a@example.com","reason":"mailboxOnFire","stage":"teapot","advice":12}]}""")]
    [InlineData("""{"kind":99,"recipients":[{"address":"a@example.com","reason":999,"stage":5000000000,"advice":5.5}]}""")]
    public void What_a_newer_version_has_written_is_read_as_the_zero_of_its_enum(string json)
    {
        BounceReport report = BounceJson.Deserialize(json);
        report.Kind.Should().Be(ReportKind.None);
        report.Recipients.Should().ContainSingle().Which.Should().BeEquivalentTo(new BouncedRecipient { Address = "a@example.com" });
    }

    [Fact]
    public async Task The_asynchronous_ways_agree_with_the_others()
    {
        using MemoryStream stream = new();
        await BounceJson.SerializeAsync(stream, SampleReports.Full, TestContext.Current.CancellationToken);
        ArrayBufferWriter<byte> buffer = new();
        BounceJson.Serialize(buffer, SampleReports.Full);
        Encoding.UTF8.GetString(stream.ToArray()).Should().Be(BounceJson.Serialize(SampleReports.Full));
        Encoding.UTF8.GetString(buffer.WrittenSpan).Should().Be(BounceJson.Serialize(SampleReports.Full));
        stream.Position = 0;
        (await BounceJson.DeserializeAsync(stream, TestContext.Current.CancellationToken)).Should().SayTheSameAs(SampleReports.Full);
        stream.CanRead.Should().BeTrue();
    }

    [Fact]
    public async Task A_cancelled_token_ends_the_asynchronous_ways()
    {
        using MemoryStream stream = new("{}"u8.ToArray());
        Func<Task> write = () => BounceJson.SerializeAsync(stream, SampleReports.Full, new CancellationToken(canceled: true));
        Func<Task> read = () => BounceJson.DeserializeAsync(stream, new CancellationToken(canceled: true));
        await write.Should().ThrowAsync<OperationCanceledException>();
        await read.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character()
    {
        BounceReport report = new() { Generator = "a\ud800b\udc00\ud83d\ude3a" };
        BounceJson.Deserialize(BounceJson.Serialize(report)).Generator.Should().Be("a\ufffdb\ufffd\ud83d\ude3a");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("""{"kind":[]}""")]
    [InlineData("""{"generator":7}""")]
    [InlineData("""{"generator":"\ud800"}""")]
    [InlineData("""{"isTruncated":"yes"}""")]
    [InlineData("""{"arrivalDate":"yesterday"}""")]
    [InlineData("""{"recipients":{}}""")]
    [InlineData("""{"recipients":[7]}""")]
    [InlineData("""{"recipients":[{"status":"5.1"}]}""")]
    [InlineData("""{"recipients":[{"replyCode":5000000000}]}""")]
    [InlineData("""{"recipients":[{"replyCode":5.5}]}""")]
    [InlineData("""{"recipients":[{"details":{"retryAfter":"soon"}}]}""")]
    [InlineData("""{"recipients":[{"details":{"failedAuthentication":[7]}}]}""")]
    [InlineData("""{"returned":{"headers":[{"value":"x"}]}}""")]
    [InlineData("""{"returned":{"headers":["x"]}}""")]
    public void Malformed_text_is_a_json_exception(string json)
    {
        Action read = () => BounceJson.Deserialize(json);
        read.Should().Throw<JsonException>();
    }
}
