using System.Text.RegularExpressions;
using BounceParsing.Grammars;
using BounceParsing.Grammars.Dialects;
using BounceParsing.Reading;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests.Dialects;

/// <summary>Every row of the table has a sample of its own in Mails/dialects, named after it.</summary>
public sealed partial class DialectTableTests
{
    private const string Folder = "dialects/";

    public static TheoryData<string> Rows => [.. DialectTable.Rows.Select(row => row.Name)];

    [Fact]
    public void Each_row_has_a_sample_and_each_sample_a_row()
        => DialectTable.Rows.Select(row => row.Name).Should().BeEquivalentTo(Samples());

    [Fact]
    public void No_two_rows_bear_one_name()
        => DialectTable.Rows.Select(row => row.Name).Should().OnlyHaveUniqueItems();

    /// <summary>A program's own file, its maker's page, or a place in public where its notice stands: the product's name alone can be looked up by nobody.</summary>
    [Fact]
    public void Each_row_cites_a_source_that_can_be_looked_up()
        => DialectTable.Rows.Where(row => string.IsNullOrWhiteSpace(row.Source) || row.Source == row.Mailer || NoSource().IsMatch(row.Source))
            .Select(row => $"{row.Name}: {row.Source}").Should().BeEmpty();

    [Fact]
    public void Each_row_is_known_by_something()
        => DialectTable.Rows.Where(row => row.Opens.Count == 0 && row.Headers.Count == 0).Select(row => row.Name).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_sample_is_read_by_its_own_row(string name)
    {
        Dialect own = DialectTable.Rows.Single(row => row.Name == name);
        new DialectGrammar([.. DialectTable.Rows.TakeWhile(row => row != own)]).Read(Load(name)).Should().BeNull();
        new DialectGrammar([own]).Read(Load(name))!.Grammar.Should().Be(own.Grammar);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void No_row_of_another_mailer_reads_the_sample(string name)
    {
        Notice sample = Load(name);
        Dialect own = DialectTable.Rows.Single(row => row.Name == name);
        IEnumerable<string> strangers = DialectTable.Rows.Where(row => row != own && (row.Mailer is null || row.Mailer != own.Mailer))
            .Where(row => !own.Before.Contains(row.Name) && new DialectGrammar([row]).Read(sample) is not null).Select(row => row.Name);
        strangers.Should().BeEmpty();
    }

    [Fact]
    public void A_row_stands_before_the_wider_ones()
    {
        List<string> names = [.. DialectTable.Rows.Select(row => row.Name)];
        DialectTable.Rows.SelectMany(row => row.Before, (row, wider) => names.IndexOf(wider) > names.IndexOf(row.Name)).Should().NotContain(false);
    }

    [Fact]
    public void A_new_row_needs_no_code()
    {
        List<Dialect> rows = [];
        using StringReader table = new(
            """
            # A mailer that nobody has heard of
            [nobody]
            mailer: Nobody
            open: These people did not get it:
            line: person {address} because {text}
            close: Farewell
            source: this test
            """);
        DialectReader.Read(table, rows);
        Findings? findings = new DialectGrammar(rows).Read(Read(
            "Subject: Undeliverable\n\nThese people did not get it:\n\nperson bea@example.org because she moved\nlast year.\nFarewell.\n"));

        findings!.Generator.Should().Be("Nobody");
        findings.Blocks.Should().ContainSingle().Which.Diagnostic.Should().Be("she moved\nlast year.");
        findings.Blocks[0].FinalRecipient.Should().Be("bea@example.org");
    }

    [Theory]
    [InlineData("mailer: before any row")]
    [InlineData("[row]\nno key here")]
    [InlineData("[row]\ncolour: red")]
    [InlineData("[row]\nline: {nothing}")]
    [InlineData("[row]\nline: {any}{address}")]
    public void A_wrong_row_is_refused(string table)
    {
        using StringReader reader = new(table);
        Action read = () => DialectReader.Read(reader, []);
        read.Should().Throw<FormatException>();
    }

    [GeneratedRegex(@"\b(memory|unknown source|in public|not looked up)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoSource();

    private static IEnumerable<string> Samples()
        => MailFiles.Names.Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..]);

    private static Notice Load(string name) => Notices.Read(File.ReadAllBytes(MailFiles.MailPath(Folder + name)));

    private static Notice Read(string mail)
        => Notices.Read(System.Text.Encoding.UTF8.GetBytes(mail));
}
