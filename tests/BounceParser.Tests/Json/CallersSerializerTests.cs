using System.Text.Json;
using System.Text.Json.Serialization;

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
    public void A_status_that_is_none_is_a_json_exception()
    {
        Action read = () => JsonSerializer.Deserialize<EnhancedStatusCode>("\"5.1\"");
        read.Should().Throw<JsonException>();
    }
}

internal sealed record Row(BounceReason Reason, EnhancedStatusCode Status, SmtpStage Stage);

[JsonSerializable(typeof(Row))]
internal sealed partial class RowContext : JsonSerializerContext;
