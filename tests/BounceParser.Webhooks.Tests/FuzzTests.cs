using System.Text;
using System.Text.Json.Nodes;
using BounceParsing.Webhooks.Payloads;
using BounceParsing.Webhooks.Tests.Support;
using CsCheck;

namespace BounceParsing.Webhooks.Tests;

/// <summary>Shapes that are broken at random, and signed as if they were whole: nothing throws, and what comes out is clean.</summary>
public sealed class FuzzTests
{
    private static readonly Shape[] Shapes = [.. Shape.All()];

    private static readonly string[] Splinters =
    [
        "{", "}", "[", "]", "\"", ",", ":", "null", "1e999", "-1", "99999999999999999999", "\\ud83d", "\\u0000", "\\", "\u202e", "é", "\r\n", "&", "=", "%", "%zz", "<", ">", "true",
        "\"event\":\"bounce\",", "\"event\":", "{\"event\":{", "[[[[[[[[", "\"\":", "5.1.1", "550 ",
    ];

    /// <summary>What a member becomes, turn by turn.</summary>
    private static readonly string[] Breaks = ["null", "7", "\"\"", "[]", "{}", "[{\"a\":[1,\"x\"]}]", "true"];

    private static readonly string[] Types = ["", "application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "multipart/form-data"];

    [Fact]
    public void A_shape_with_splinters_in_it_is_read_without_a_throw()
        => Gen.Select(Gen.Int[0, Shapes.Length - 1], Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 30], Gen.Int[0, Splinters.Length - 1]).Array[1, 6]).Sample(
            (index, cuts) =>
            {
                StringBuilder text = new(Encoding.UTF8.GetString(Shapes[index].Content()));
                foreach ((int at, int length, int splinter) in cuts)
                {
                    int start = at % Math.Max(1, text.Length);
                    text.Remove(start, Math.Min(length, text.Length - start)).Insert(start, Splinters[splinter]);
                }

                AssertClean(Shapes[index], Encoding.UTF8.GetBytes(text.ToString()));
            },
            iter: 4000);

    [Fact]
    public void A_shape_that_lacks_a_member_or_has_one_of_another_type_is_read_without_a_throw()
    {
        foreach (Shape shape in Shapes.Where(shape => JsonText.Parse(shape.Content()) is not null))
        {
            for (int member = 0; ; member++)
            {
                if (BreakMember(shape, member, null) is not JsonNode without || BreakMember(shape, member, Breaks[member % Breaks.Length]) is not JsonNode other)
                    break;
                AssertClean(shape, Encoding.UTF8.GetBytes(without.ToJsonString()));
                AssertClean(shape, Encoding.UTF8.GetBytes(other.ToJsonString()));
            }
        }
    }

    [Fact]
    public void A_shape_with_other_bytes_in_it_is_read_without_a_throw()
        => Gen.Select(Gen.Int[0, Shapes.Length - 1], Gen.Select(Gen.Int[0, 100_000], Gen.Byte).Array[1, 20]).Sample(
            (index, bytes) =>
            {
                byte[] content = Shapes[index].Content();
                foreach ((int at, byte value) in bytes)
                    content[at % content.Length] = value;
                AssertClean(Shapes[index], content);
            },
            iter: 4000);

    [Fact]
    public void Any_bytes_are_read_without_a_throw()
        => Gen.Select(Gen.Byte.Array[0, 200], Gen.Int[0, Door.Readers.Length - 1], Gen.Int[0, Types.Length - 1]).Sample(
            (bytes, reader, type) =>
            {
                HeaderField[] headers = [new("Content-Type", Types[type]), Signer.BasicHeader, .. Signer.SendGrid(bytes), .. Signer.Resend(bytes), .. Signer.MailerSend(bytes)];
                Door.Readers[reader].Read(Door.Request(bytes, headers)).Outcome.Should().BeDefined();
                Door.All.Read(Door.Request(bytes, headers)).Outcome.Should().BeDefined();
            },
            iter: 3000);

    // The shape with one of its members, counted through, removed or replaced; null when it has no so many.
    private static JsonNode? BreakMember(Shape shape, int index, string? value)
    {
        JsonNode root = JsonNode.Parse(shape.Content())!;
        (JsonObject Owner, string Name)[] members = [.. Members(root)];
        if (index >= members.Length)
            return null;
        (JsonObject owner, string name) = members[index];
        owner.Remove(name);
        if (value is not null)
            owner[name] = JsonNode.Parse(value);
        return root;
    }

    private static IEnumerable<(JsonObject Owner, string Name)> Members(JsonNode? node) => node switch
    {
        JsonObject @object => @object.SelectMany(member => Members(member.Value).Prepend((@object, member.Key))),
        JsonArray array => array.SelectMany(Members),
        _ => [],
    };

    private static void AssertClean(Shape shape, byte[] content)
    {
        WebhookResult result = Door.Readers.Single(reader => reader.Service == shape.Service).Read(shape.ToRequest(content));
        foreach (WebhookEvent @event in result.Events)
        {
            @event.Id.Should().NotBeEmpty();
            @event.Report.Kind.Should().NotBe(ReportKind.None);
            foreach (BouncedRecipient recipient in @event.Report.Recipients)
            {
                (recipient.Address ?? "").Any(char.IsControl).Should().BeFalse();
                (recipient.Diagnostic ?? "").Any(c => (char.IsControl(c) && c != '\n') || c == '\u202e').Should().BeFalse();
                (recipient.IsHardBounce && recipient.Action != DeliveryAction.Failed).Should().BeFalse();
            }
        }
    }
}
