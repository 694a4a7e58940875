using System.Text.RegularExpressions;
using BounceParsing.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BounceParsing.Services.Tests;

/// <summary>The programs of the packages' pages compile. It needs no server; it stands where all packages are at hand.</summary>
public sealed partial class PackagePageTests
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>Its programs need a web framework and are compiled by the tests of that package.</summary>
    private const string WebhooksPage = "src/BounceParser.Webhooks/README.md";

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>As in any build: a package for .NET 8 may be used on a newer one.</summary>
    private static readonly Dictionary<string, ReportDiagnostic> Unified = new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    private static IEnumerable<string> Pages =>
    [
        "README.md",
        .. Directory.GetDirectories(Repository.PathOf("src")).Select(folder => $"src/{Path.GetFileName(folder)}/README.md").Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string, int> Programs
    {
        get
        {
            TheoryData<string, int> data = [];
            foreach (string page in Pages.Where(page => page != WebhooksPage))
            {
                for (int i = 0; i < ProgramPattern().Count(Read(page)); i++)
                    data.Add(page, i);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_compiles(string page, int index)
    {
        string program = ProgramPattern().Matches(Read(page))[index].Groups[1].Value;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "program",
            [Parse(Usings), Parse(program)],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: Unified));
        compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(found => found.Severity >= DiagnosticSeverity.Warning).Should().BeEmpty();
    }

    [Fact]
    public void No_other_page_holds_a_program()
        => Directory.GetFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => ProgramPattern().IsMatch(Read(path))).Except(Pages).Should().BeEmpty("its programs would not be compiled");

    [Fact]
    public void No_page_of_a_package_has_a_link_that_only_works_in_the_repository()
        => Pages.Skip(1).Where(page => RelativeLink().IsMatch(Read(page))).Should().BeEmpty();

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken);

    private static string Read(string page) => File.ReadAllText(Repository.PathOf(page)).ReplaceLineEndings("\n");

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ProgramPattern();

    [GeneratedRegex(@"\]\((?!https?://|#)")]
    private static partial Regex RelativeLink();
}
