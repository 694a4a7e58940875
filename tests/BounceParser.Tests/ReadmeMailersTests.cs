using System.Text.RegularExpressions;
using BounceParsing.Grammars.Dialects;
using BounceParsing.Grammars.Formats.Qsbmf;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests;

/// <summary>The README's table of mailers holds every row and every grammar.</summary>
public sealed partial class ReadmeMailersTests
{
    /// <summary>Formats that are code; their names stand in the source.</summary>
    private static readonly (string Mailer, string Row)[] Formats =
    [
        ("Amazon SES", "amazon-ses"), ("Domino", "domino"), ("Exchange", "exchange-2003"), ("Exchange", "exchange-2007"),
        ("Exchange Online", "exchange-online"), ("Exim", "exim"),
        ("Lotus Notes", "notes"), ("Oracle Messaging Server", "messaging-server"), ("Postfix", "postfix"), ("qmail", "qreceipt"),
        ("Sendmail", "sendmail"),
    ];

    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_table_of_mailers_is_complete()
    {
        string written = Readme.Split("<!-- mailers -->\n")[1].Split("<!-- end of mailers -->")[0];
        written.Should().Be(Table());
    }

    [Fact]
    public void Every_grammar_that_the_source_names_is_in_the_readme()
        => Directory.GetFiles(Repository.PathOf("src", "BounceParser", "Grammars"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(path => GrammarName().Matches(File.ReadAllText(path)).Select(match => $"`{match.Groups[1].Value}`"))
            .Where(name => !Readme.Contains(name, StringComparison.Ordinal)).Should().BeEmpty();

    private static string Table()
        => "| mailer | rows |\n|---|---|\n" + string.Concat(Rows()
            .GroupBy(row => row.Mailer, StringComparer.Ordinal)
            .OrderBy(rows => rows.Key.Length == 0).ThenBy(rows => rows.Key, StringComparer.OrdinalIgnoreCase)
            .Select(rows => $"| {(rows.Key.Length == 0 ? "(unknown)" : rows.Key)} | {Names(rows)} |\n"));

    private static IEnumerable<(string Mailer, string Row)> Rows()
        => Formats
            .Concat(DialectTable.Rows.Select(row => (row.Mailer ?? "", row.Name)))
            .Concat(QsbmfRows.All.Append(QsbmfRows.FreeIntro).Select(row => (row.Generator ?? "", row.Name)));

    private static string Names(IEnumerable<(string Mailer, string Row)> rows)
        => string.Join(", ", rows.Select(row => row.Row).Distinct().Order(StringComparer.Ordinal).Select(name => $"`{name}`"));

    [GeneratedRegex("Grammar = \"([^\"]+)\"")]
    private static partial Regex GrammarName();
}
