using System.Text.RegularExpressions;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests;

/// <summary>What is known of a mailer or provider stands in a row or a grammar, never in the code that all share.</summary>
public sealed partial class OneRuleTests
{
    private static readonly string[] SharedRooms = ["Reading", "Words", "Joining", "Diagnosis", "Json"];

    /// <summary>Grammars whose knowledge stands in tables beside their code.</summary>
    private static readonly string[] RuledGrammars = ["Dialects", "Unknown"];

    [Fact]
    public void Shared_code_names_no_mailer_and_no_provider()
        => Sources().SelectMany(Violations).Should().BeEmpty("such knowledge stands in one row or one grammar");

    [Fact]
    public void The_shared_rooms_are_looked_through()
        => Sources().Should().Contain(file => file.StartsWith("Reading", StringComparison.Ordinal))
            .And.Contain(file => file.StartsWith("Joining", StringComparison.Ordinal));

    [Theory]
    [InlineData("if (from.Contains(\"Exim\"))")]
    [InlineData("Gmail says so")]
    [InlineData("// postfix/src/bounce")]
    [InlineData("PostfixReader.cs")]
    public void A_name_is_seen_wherever_it_stands(string line)
        => MailerName().IsMatch(line).Should().BeTrue();

    private static IEnumerable<string> Violations(string file)
    {
        if (MailerName().IsMatch(file))
            yield return file;
        foreach ((string line, int i) in File.ReadLines(Repository.PathOf("src", "BounceParser", file)).Select((line, i) => (line, i)))
        {
            if (MailerName().IsMatch(line))
                yield return $"{file}:{i + 1}: {line.Trim()}";
        }
    }

    private static IEnumerable<string> Sources()
    {
        string root = Repository.PathOf("src", "BounceParser");
        IEnumerable<string> rooms = SharedRooms.Select(room => Path.Combine(root, room)).Where(Directory.Exists)
            .SelectMany(room => Directory.GetFiles(room, "*.cs", SearchOption.AllDirectories));
        IEnumerable<string> walk = RuledGrammars.SelectMany(room => Directory.GetFiles(Path.Combine(root, "Grammars", room), "*.cs"));
        return rooms.Concat(walk).Select(path => Path.GetRelativePath(root, path)).Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(
        "qmail|postfix|exim|sendmail|exchange|outlook|hotmail|office ?365|(?<!Acceptin)gmail|google|yahoo|aol|icloud|courier|opensmtpd|nullmailer"
        + "|haraka|dovecot|domino|lotus|groupwise|mailman|ezmlm|indimail|vpopmail|simscan|qsbmf|amazon|amavis|mimecast|proofpoint"
        + "|barracuda|messagelabs|docomo|kddi|ezweb|biglobe|mdaemon|powermta|sendgrid|zoho|yandex|mail\\.ru|gmx|comcast|facebook"
        + "|mailmarshal|surfcontrol|interscan|mcafee|activehunter|workmail|spamhaus|spamcop|microsoft|sisimai",
        RegexOptions.IgnoreCase)]
    private static partial Regex MailerName();
}
