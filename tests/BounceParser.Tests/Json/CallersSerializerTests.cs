using System.Text.Json;
using System.Text.Json.Serialization;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests.Json;

/// <summary>A caller's own serializer writes the same words.</summary>
public sealed class CallersSerializerTests
{
    [Fact]
    public void Enums_are_words_and_the_status_is_text()
    {
        string json = JsonSerializer.Serialize(new Row(BounceReason.UnknownUser, new EnhancedStatusCode(5, 1, 1), SmtpStage.RcptTo), RowContext.Default.Row);
        json.Should().Be("""{"Reason":"unknownUser","Status":"5.1.1","Stage":"rcptTo"}""");
        JsonSerializer.Deserialize(json, RowContext.Default.Row).Should().Be(new Row(BounceReason.UnknownUser, new EnhancedStatusCode(5, 1, 1), SmtpStage.RcptTo));
    }

    [Fact]
    public void Every_enum_says_the_words_of_BounceJson()
    {
        JsonSerializer.Serialize(ReportKind.AutoReply).Should().Be("\"autoReply\"");
        JsonSerializer.Serialize(DeliveryAction.Failed).Should().Be("\"failed\"");
        JsonSerializer.Serialize(BounceScope.Sender).Should().Be("\"sender\"");
        JsonSerializer.Serialize(BouncePermanence.Transient).Should().Be("\"transient\"");
        JsonSerializer.Serialize(BounceAdvice.SuppressAddress).Should().Be("\"suppressAddress\"");
        JsonSerializer.Serialize(EvidenceSource.ReturnedHeader).Should().Be("\"returnedHeader\"");
    }

    [Fact]
    public void A_report_is_written_and_read_as_BounceJson_does_whatever_the_options()
    {
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper };
        string json = JsonSerializer.Serialize(SampleReports.Full, options);
        BounceJson.Deserialize(json).Should().SayTheSameAs(SampleReports.Full);
        JsonSerializer.Deserialize<BounceReport>(json, options)!.Should().SayTheSameAs(SampleReports.Full);
    }

    [Fact]
    public void Enums_are_keys_too()
    {
        Dictionary<BounceReason, int> counts = new() { [BounceReason.MailboxFull] = 3 };
        string json = JsonSerializer.Serialize(counts);
        json.Should().Be("""{"mailboxFull":3}""");
        JsonSerializer.Deserialize<Dictionary<BounceReason, int>>(json).Should().Equal(counts);
    }

    [Theory]
    [InlineData("\"mailboxOnFire\"", BounceReason.Undetermined)]
    [InlineData("999", BounceReason.Undetermined)]
    [InlineData("101", BounceReason.UnknownUser)]
    public void An_enum_reads_words_and_numbers_and_what_it_does_not_know_as_its_zero(string json, BounceReason reason)
        => JsonSerializer.Deserialize<BounceReason>(json).Should().Be(reason);

    [Fact]
    public void An_enum_that_is_neither_word_nor_number_is_a_json_exception()
    {
        Action read = () => JsonSerializer.Deserialize<BounceReason>("true");
        read.Should().Throw<JsonException>();
    }

    [Fact]
    public void A_status_that_is_none_is_a_json_exception()
    {
        Action read = () => JsonSerializer.Deserialize<EnhancedStatusCode>("\"5.1\"");
        read.Should().Throw<JsonException>();
    }
}

internal sealed record Row(BounceReason Reason, EnhancedStatusCode Status, SmtpStage Stage);

[JsonSerializable(typeof(Row))]
internal sealed partial class RowContext : JsonSerializerContext;
