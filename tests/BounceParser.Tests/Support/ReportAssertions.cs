using System.Text.Json;
using FluentAssertions.Execution;
using FluentAssertions.Primitives;

namespace BounceParsing.Tests.Support;

/// <summary>Assertion words for reports.</summary>
internal sealed class ReportAssertions(BounceReport report) : ObjectAssertions<BounceReport, ReportAssertions>(report)
{
    protected override string Identifier => "report";

    /// <summary>Asserts that the report holds all that the JSON names, and says of each member that differs how it differs.</summary>
    [CustomAssertion]
    public AndConstraint<ReportAssertions> Fulfil(string json)
    {
        using JsonDocument expected = JsonDocument.Parse(json);
        using JsonDocument actual = JsonDocument.Parse(BounceJson.Serialize(Subject));
        List<string> differences = Expectation.Differences(expected.RootElement, actual.RootElement);
        Execute.Assertion.ForCondition(differences.Count == 0).FailWith(Message(differences, actual.RootElement));
        return new AndConstraint<ReportAssertions>(this);
    }

    /// <summary>Asserts that the message is no report and names nobody.</summary>
    [CustomAssertion]
    public AndConstraint<ReportAssertions> BeNoReport() => Fulfil("""{ "kind": "none", "recipients": [] }""");

    /// <summary>Asserts that both reports hold the same values throughout.</summary>
    [CustomAssertion]
    public AndConstraint<ReportAssertions> SayTheSameAs(BounceReport other)
    {
        BounceJson.Serialize(Subject).Should().Be(BounceJson.Serialize(other));
        return new AndConstraint<ReportAssertions>(this);
    }

    // Braces would be placeholders to FluentAssertions.
    private static string Message(List<string> differences, JsonElement report)
    {
        string found = report.TryGetProperty("recipients", out JsonElement recipients) ? recipients.GetRawText() : "none";
        return string.Join("\n  ", [.. differences.Prepend("Expected other values:"), "all recipients: " + found])
            .Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
    }
}
