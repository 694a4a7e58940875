using System.Text.RegularExpressions;
using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BounceParsing.Webhooks.Tests;

/// <summary>What the package's page says is true.</summary>
public sealed partial class ReadmeTests
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading.Tasks;";

    private static readonly string Readme = File.ReadAllText(Repository.PathOf("src", "BounceParser.Webhooks", "README.md")).ReplaceLineEndings("\n");

    public static TheoryData<int> Snippets => [.. Enumerable.Range(0, SnippetPattern().Count(Readme))];

    public static TheoryData<string> Services => [.. Door.Readers.Select(reader => reader.Service)];

    [Theory]
    [MemberData(nameof(Snippets))]
    public void A_snippet_compiles(int index)
    {
        MetadataReference[] references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "snippet",
            [CSharpSyntaxTree.ParseText(Usings, cancellationToken: TestContext.Current.CancellationToken), CSharpSyntaxTree.ParseText(SnippetPattern().Matches(Readme)[index].Groups[1].Value, cancellationToken: TestContext.Current.CancellationToken)],
            references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(found => found.Severity >= DiagnosticSeverity.Warning).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_service_stands_in_the_tables_with_every_event_that_is_read(string service)
    {
        WebhookReader reader = Door.Readers.Single(reader => reader.Service == service);
        string[] rows = [.. Readme.Split('\n').Where(line => line.StartsWith($"| {reader.Name} |", StringComparison.Ordinal))];
        rows.Should().HaveCount(2);
        rows[0].Should().Contain($"`{service}`").And.Contain($"`{reader.GetType().Name}`");
        IEnumerable<string> events = ServiceTable.Instance.Rows.Where(row => row.Service == service && row.Class is null && row.Disposition != Disposition.Ignored).Select(row => row.Event);
        foreach (string name in events)
            rows[1].Should().Contain($"`{name}`");
    }

    [Fact]
    public void Every_outcome_is_explained()
        => Enum.GetNames<WebhookOutcome>().Should().OnlyContain(name => Readme.Contains($"\n| `{name}` | ", StringComparison.Ordinal));

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SnippetPattern();
}
