using System.Text.Json;
using BounceParsing.Grammars;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests.Grammars;

/// <summary>The last resort alone, all other grammars switched off, over the project's own mails: how a mailer is read that nobody has seen.</summary>
public sealed class LastResortTests
{
    /// <summary>These mails tell what they tell in fields, with few words about it or none.</summary>
    private const string FieldsAlone = "rfc3464/";

    private static readonly BounceParserOptions Alone = new() { Grammarians = Grammarians.LastResort };

    private static readonly Dictionary<string, (int Right, int Of)> Shares = Measure();

    /// <summary>What was measured, rounded down: it may only rise.</summary>
    [Theory]
    [InlineData("kind", 94)]
    [InlineData("recipients", 88)]
    [InlineData("not invented", 97)]
    [InlineData("reason", 95)]
    public void The_share_that_is_right_does_not_fall(string column, int perCent)
    {
        (int right, int of) = Shares[column];
        of.Should().BePositive();
        (right * 100 / of).Should().BeGreaterThanOrEqualTo(perCent, "{0} of {1} are right", right, of);
    }

    [Fact]
    public void What_is_no_report_names_nobody()
        => MailFiles.Names.Where(name => KindOf(Expected(name)) == "none").Where(name => Parse(name).Recipients.Count > 0).Should().BeEmpty();

    private static Dictionary<string, (int Right, int Of)> Measure()
    {
        Dictionary<string, (int Right, int Of)> shares = [];
        foreach (string name in MailFiles.Names.Where(name => !name.StartsWith(FieldsAlone, StringComparison.Ordinal)))
        {
            JsonElement expected = Expected(name);
            if (KindOf(expected) is "failure" or "delay" or "success")
                Compare(expected, Parse(name), shares);
        }

        return shares;
    }

    private static void Compare(JsonElement expected, BounceReport found, Dictionary<string, (int Right, int Of)> shares)
    {
        Add(shares, "kind", found.Kind.ToString().Equals(KindOf(expected), StringComparison.OrdinalIgnoreCase));
        if (!expected.TryGetProperty("recipients", out JsonElement recipients) || recipients.ValueKind != JsonValueKind.Array)
            return;
        HashSet<string> named = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonElement recipient in recipients.EnumerateArray().Where(recipient => AddressOf(recipient) is not null))
        {
            named.Add(AddressOf(recipient)!);
            BouncedRecipient? same = found.Recipients.FirstOrDefault(one => AddressOf(recipient)!.Equals(one.Address, StringComparison.OrdinalIgnoreCase));
            Add(shares, "recipients", same is not null);
            if (same is not null && recipient.TryGetProperty("reason", out JsonElement reason))
                Add(shares, "reason", same.Reason.ToString().Equals(reason.GetString(), StringComparison.OrdinalIgnoreCase));
        }

        foreach (BouncedRecipient recipient in found.Recipients.Where(_ => named.Count > 0))
            Add(shares, "not invented", named.Contains(recipient.Address!));
    }

    private static void Add(Dictionary<string, (int Right, int Of)> shares, string column, bool isRight)
    {
        (int right, int of) = shares.GetValueOrDefault(column);
        shares[column] = (right + (isRight ? 1 : 0), of + 1);
    }

    private static string? AddressOf(JsonElement recipient)
        => recipient.TryGetProperty("address", out JsonElement address) ? address.GetString() : null;

    private static string? KindOf(JsonElement report) => report.TryGetProperty("kind", out JsonElement kind) ? kind.GetString() : null;

    private static JsonElement Expected(string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(MailFiles.ExpectationPath(name)));
        return document.RootElement.Clone();
    }

    private static BounceReport Parse(string name)
    {
        using FileStream mail = File.OpenRead(MailFiles.MailPath(name));
        return BounceParser.Parse(mail, Alone);
    }
}
