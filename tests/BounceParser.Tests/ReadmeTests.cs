using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using BounceParsing.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BounceParsing.Tests;

/// <summary>What the README and the package's page say is true: their programs compile and print what they say, the examples are read so.</summary>
[Collection(nameof(ReadmeTests))]
[CollectionDefinition(nameof(ReadmeTests), DisableParallelization = true)]
public sealed partial class ReadmeTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly string Readme = Read("README.md");

    private static readonly string Page = Read("src", "BounceParser", "README.md");

    /// <summary>The programs that this project can run: those that fetch no mail.</summary>
    private static readonly string[] Programs =
    [
        .. new[] { Readme, Page }.SelectMany(page => SnippetPattern().Matches(page)).Select(match => match.Groups[1].Value)
            .Where(program => !program.Contains("using BounceParsing.MailKit;", StringComparison.Ordinal)),
    ];

    /// <summary>The mails that the programs name.</summary>
    private static readonly (string Name, string Path)[] Mails =
    [
        ("bounce.eml", Path.Combine(MailFiles.SeedFolder, "1-wrong-user.whole.eml")),
        ("gmail.eml", MailFiles.MailPath("dialects/gmail-dsn")),
        ("exchange-online.eml", MailFiles.MailPath("formats/exchange-online")),
    ];

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static TheoryData<int> Snippets => [.. Enumerable.Range(0, Programs.Length)];

    public static TheoryData<string, string> Reasons => Examples<BounceReason>();

    public static TheoryData<string, string> Advice => Examples<BounceAdvice>();

    [Theory]
    [MemberData(nameof(Snippets))]
    public void A_snippet_compiles_and_prints_what_it_says(int index)
    {
        string source = Programs[index];
        string[] printed = Run(source);
        string[] promised = [.. source.Split('\n').Where(line => line.StartsWith("// ", StringComparison.Ordinal) && !line.EndsWith('.')).Select(line => line[3..])];
        printed.Should().NotBeEmpty();
        promised.Should().BeSubsetOf(printed);
    }

    [Fact]
    public void It_is_short_and_begins_with_how_to_get_it()
    {
        Readme.Split('\n').Should().HaveCountLessThan(250);
        Readme.Should().StartWith("# BounceParser\n\n```sh\ndotnet add package BounceParser\n```\n");
    }

    [Fact]
    public void The_first_program_stands_within_thirty_lines()
        => Readme[..SnippetPattern().Match(Readme).Index].Split('\n').Should().HaveCountLessThan(30);

    [Fact]
    public void Each_kind_reason_and_advice_is_explained()
        => Enum.GetNames<ReportKind>().Concat(Enum.GetNames<BounceReason>()).Concat(Enum.GetNames<BounceAdvice>())
            .Where(name => !Page.Contains($"\n| `{name}` | ", StringComparison.Ordinal)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Reasons))]
    public void An_example_of_a_reason_is_read_so(string reason, string example)
        => BounceParser.Classify(example).Reason.ToString().Should().Be(reason);

    [Theory]
    [MemberData(nameof(Advice))]
    public void An_example_of_an_advice_is_read_so(string advice, string example)
        => BounceParser.Classify(example).Advice.ToString().Should().Be(advice);

    [Theory]
    [InlineData("Mailers")]
    [InlineData("Languages")]
    public void So_many_have_rows_as_it_says(string tables)
    {
        string page = Read("src", "BounceParser", "Tables", tables, "README.md").Split("made by a test -->")[1].Split("<!-- end")[0];
        int told = int.Parse(Regex.Match(Readme, $@"\[(\d+) {tables.ToLowerInvariant()}\]").Groups[1].Value, CultureInfo.InvariantCulture);
        page.Split('\n').Count(row => row.Contains('`', StringComparison.Ordinal)).Should().BeGreaterThanOrEqualTo(told);
    }

    [Fact]
    public void So_many_reasons_are_there_as_it_says()
        => Readme.Should().Contain($"is one of {Enum.GetValues<BounceReason>().Length}, ");

    private static string Read(params string[] path) => File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n");

    private static TheoryData<string, string> Examples<T>()
        where T : struct, Enum
    {
        TheoryData<string, string> data = [];
        foreach (Match row in TableRowPattern().Matches(Page))
        {
            if (Enum.TryParse(row.Groups[1].Value, out T _) && row.Groups[2].Success)
                data.Add(row.Groups[1].Value, row.Groups[2].Value);
        }

        return data;
    }

    private static string[] Run(string source)
    {
        Assembly assembly = Compile(Mails.Aggregate(source, (text, mail) => text.Replace($"\"{mail.Name}\"", SymbolDisplay.FormatLiteral(mail.Path, quote: true), StringComparison.Ordinal)));
        TextWriter before = Console.Out;
        using StringWriter output = new();
        Console.SetOut(output);
        try
        {
            assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static Assembly Compile(string source)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "snippet",
            [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(source)],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream image = new();
        compilation.Emit(image).Diagnostics.Where(found => found.Severity >= DiagnosticSeverity.Warning).Should().BeEmpty("the README holds {0}", source);
        return Assembly.Load(image.ToArray());
    }

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SnippetPattern();

    [GeneratedRegex("^\\| `([A-Za-z]+)` \\|.*?(?:\\| `([^`]+)` \\|)?$", RegexOptions.Multiline)]
    private static partial Regex TableRowPattern();
}
