using System.Text;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests.Guards;

/// <summary>Relations that hold over all own mails: what a way changes that says nothing, changes no report.</summary>
public sealed class RelationTests
{
    private static readonly IReadOnlyList<(string Name, string Mail)> Mails =
        [.. MailFiles.AllPaths.Select(path => (Path.GetFileNameWithoutExtension(path), Encoding.Latin1.GetString(File.ReadAllBytes(path)).Replace("\r\n", "\n", StringComparison.Ordinal)))];

    /// <summary>How many mails a change is at least for, where they are fewer than a hundred.</summary>
    private static readonly Dictionary<string, int> Least = new() { ["utf-8"] = 4, ["HTML only, broken by tags"] = 80 };

    public static TheoryData<string> Relations => [.. MailRelations.All.Keys];

    [Theory]
    [MemberData(nameof(Relations))]
    public void A_change_that_says_nothing_changes_no_report(string relation)
    {
        List<string> changed = [];
        int applied = 0;
        foreach ((string name, string mail) in Mails)
        {
            // What stands around a reply or a request may be what it is known by; around a notice it means nothing.
            bool isAround = relation.StartsWith("banner", StringComparison.Ordinal) || relation.StartsWith("footer", StringComparison.Ordinal);
            if (MailRelations.All[relation](mail) is not string other || (isAround && !IsNotice(mail)))
                continue;
            applied++;
            string before = MailRelations.InWords(relation, mail, Said(mail));
            if (Said(other) != before)
                changed.Add($"{name}: {before} became {Said(other)}");
        }

        applied.Should().BeGreaterThanOrEqualTo(Least.GetValueOrDefault(relation, 100));
        string.Join('\n', changed).Should().BeEmpty("{0} of {1} changed", changed.Count, applied);
    }

    private static bool IsNotice(string mail) => Parse(mail).Kind is ReportKind.None or ReportKind.Failure or ReportKind.Delay or ReportKind.Success;

    private static BounceReport Parse(string mail) => BounceParser.Parse(new MemoryStream(Encoding.Latin1.GetBytes(mail)));

    /// <summary>What a sender acts on.</summary>
    private static string Said(string mail)
    {
        BounceReport report = Parse(mail);
        return report.Kind + string.Concat(report.Recipients.Select(r => $" {r.Address} {r.Action} {r.Reason} {r.Status} {r.IsHardBounce};"));
    }
}
