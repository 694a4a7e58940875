using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BounceParsing.Webhooks.Tests.Support;

namespace BounceParsing.Webhooks.Tests;

/// <summary>Each service's requests, shape by shape, as they come in at one door for all.</summary>
public sealed class ShapeTests
{
    public static TheoryData<string, string> Shapes
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (Shape shape in Shape.All())
                data.Add(shape.Service, shape.Name);
            return data;
        }
    }

    public static TheoryData<string> Services => [.. Door.Readers.Select(reader => reader.Service)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_shape_is_read_as_expected(string service, string name)
    {
        Shape shape = Shape.Of(service).Single(shape => shape.Name == name);
        WebhookResult result = Door.All.Read(shape.ToRequest());
        result.Service.Should().Be(service);
        result.Outcome.ToString().Should().Be(shape.Outcome);
        result.Reply.Status.Should().Be(200);
        using JsonDocument found = JsonDocument.Parse(ToJson(result.Events));
        Expectation.Differences(shape.Expected, found.RootElement).Should().BeEmpty();
        result.Events.Where(@event => @event.Report.ObservedAt != @event.Time).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_service_has_a_dozen_shapes(string service)
        => Shape.Of(service).Select(shape => shape.Name).Distinct().Should().HaveCountGreaterThanOrEqualTo(12);

    [Theory]
    [MemberData(nameof(Services))]
    public void The_same_event_sent_again_has_the_same_id(string service)
    {
        foreach (Shape shape in Shape.Of(service))
        {
            IEnumerable<string> first = Door.All.Read(shape.ToRequest()).Events.Select(@event => @event.Id);
            Door.All.Read(shape.ToRequest()).Events.Select(@event => @event.Id).Should().Equal(first).And.NotContain(string.Empty);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Each_reader_reads_its_own_requests_alone_as_the_door_does(string service)
    {
        WebhookReader reader = Door.Readers.Single(reader => reader.Service == service);
        foreach (Shape shape in Shape.Of(service))
            ToJson(reader.Read(shape.ToRequest()).Events).Should().Be(ToJson(Door.All.Read(shape.ToRequest()).Events));
    }

    internal static string ToJson(IEnumerable<WebhookEvent> events)
        => new JsonArray([.. events.Select(@event => (JsonNode)new JsonObject
        {
            ["id"] = @event.Id,
            ["name"] = @event.Name,
            ["class"] = @event.Class,
            ["time"] = @event.Time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFK", System.Globalization.CultureInfo.InvariantCulture),
            ["messageId"] = @event.MessageId,
            ["metadata"] = new JsonObject(@event.Metadata.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
            ["tags"] = new JsonArray([.. @event.Tags.Select(tag => (JsonNode)tag)]),
            ["report"] = JsonNode.Parse(Encoding.UTF8.GetBytes(BounceJson.Serialize(@event.Report))),
        })]).ToJsonString();
}
