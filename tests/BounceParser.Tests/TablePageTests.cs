using System.Text.RegularExpressions;
using BounceParsing.Grammars.Dialects;
using BounceParsing.Grammars.Formats.Qsbmf;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests;

/// <summary>The pages beside the tables tell what these hold: every mailer, every language, how many rows a reason has.</summary>
public sealed partial class TablePageTests
{
    /// <summary>Formats that are code; their names stand in the source.</summary>
    private static readonly (string Mailer, string Row)[] Formats =
    [
        ("Amazon SES", "amazon-ses"), ("Domino", "domino"), ("Exchange", "exchange-2003"), ("Exchange", "exchange-2007"),
        ("Exchange Online", "exchange-online"), ("Exim", "exim"),
        ("Postfix", "postfix"),
        ("Sendmail", "sendmail"),
    ];

    private static readonly string Tables = Repository.PathOf("src", "BounceParser", "Tables");

    private static readonly string MailerPage = Path.Combine(Tables, "Mailers", "README.md");

    [Fact]
    public void Every_mailer_is_told()
        => MadeTable.ShouldStandIn(MailerPage, "mailers", MadeTable.Of("| mailer | rows |", Rows()
            .GroupBy(row => row.Mailer, StringComparer.Ordinal)
            .OrderBy(rows => rows.Key.Length == 0).ThenBy(rows => rows.Key, StringComparer.OrdinalIgnoreCase)
            .Select(rows => $"| {(rows.Key.Length == 0 ? "(unknown)" : rows.Key)} | {Names(rows)} |")));

    [Fact]
    public void Every_language_is_told()
        => MadeTable.ShouldStandIn(Path.Combine(Tables, "Languages", "README.md"), "languages", MadeTable.Of("| code | language | phrases |", Directory
            .GetFiles(Path.Combine(Tables, "Languages"), "??.txt").Order(StringComparer.Ordinal)
            .Select(path => $"| `{Path.GetFileNameWithoutExtension(path)}` | {LanguageOf(path)} | {Lines(path).Count(line => line[0] is not ('#' or '['))} |")));

    [Fact]
    public void Every_reason_tells_how_many_rows_it_has()
    {
        Dictionary<string, int> phrases = ByReason("phrases.tsv");
        Dictionary<string, int> providers = ByReason("providers.tsv");
        MadeTable.ShouldStandIn(Path.Combine(Tables, "Replies", "README.md"), "rules", MadeTable.Of("| reason | phrases | providers |", Enum.GetNames<BounceReason>()
            .Where(reason => phrases.ContainsKey(reason) || providers.ContainsKey(reason))
            .Select(reason => $"| `{reason}` | {phrases.GetValueOrDefault(reason)} | {providers.GetValueOrDefault(reason)} |")));
    }

    [Fact]
    public void Every_grammar_that_the_source_names_is_told()
    {
        string page = File.ReadAllText(MailerPage);
        Directory.GetFiles(Repository.PathOf("src", "BounceParser", "Grammars"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(path => GrammarName().Matches(File.ReadAllText(path)).Select(match => $"`{match.Groups[1].Value}`"))
            .Where(name => !page.Contains(name, StringComparison.Ordinal)).Should().BeEmpty();
    }

    private static IEnumerable<(string Mailer, string Row)> Rows()
        => Formats
            .Concat(DialectTable.Rows.Select(row => (row.Mailer ?? "", row.Name)))
            .Concat(QsbmfRows.All.Append(QsbmfRows.FreeIntro).Select(row => (row.Generator ?? "", row.Name)));

    private static string Names(IEnumerable<(string Mailer, string Row)> rows)
        => string.Join(", ", rows.Select(row => row.Row).Distinct().Order(StringComparer.Ordinal).Select(name => $"`{name}`"));

    private static IEnumerable<string> Lines(string path) => File.ReadLines(path).Where(line => line.Length > 0);

    /// <summary>The first line of a language's table is a remark that begins with its name.</summary>
    private static string LanguageOf(string path) => LanguageName().Match(File.ReadLines(path).First()).Groups[1].Value;

    private static Dictionary<string, int> ByReason(string table)
        => Lines(Path.Combine(Tables, "Replies", table)).Skip(1).GroupBy(line => line.Split('\t')[2]).ToDictionary(rows => rows.Key, rows => rows.Count());

    [GeneratedRegex("Grammar = \"([^\"]+)\"")]
    private static partial Regex GrammarName();

    [GeneratedRegex(@"^# ([^.,;:(]*[^.,;:( ])")]
    private static partial Regex LanguageName();
}
