namespace BounceParsing.Tests.Support;

/// <summary>A table that a program makes and a page holds, between two marks.</summary>
internal static class MadeTable
{
    /// <summary>Set to 1 to have the tables written into their pages rather than compared with them.</summary>
    private const string Switch = "BOUNCE_WRITE_TABLES";

    /// <summary>Asserts that the page holds the table as it is made now.</summary>
    public static void ShouldStandIn(string page, string name, string table)
    {
        string begin = $"<!-- {name}, made by a test -->\n";
        const string End = "<!-- end -->";
        string text = File.ReadAllText(page).ReplaceLineEndings("\n");
        int start = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        start.Should().BeGreaterThanOrEqualTo(begin.Length, $"{page} has a place for the {name}");
        int end = text.IndexOf(End, start, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable(Switch) == "1")
            File.WriteAllText(page, text[..start] + table + text[end..]);
        else
            text[start..end].Should().Be(table, $"{Switch}=1 dotnet test tests/BounceParser.Tests --filter TablePageTests writes it");
    }

    public static string Of(string header, IEnumerable<string> rows)
        => $"{header}\n|{string.Concat(Enumerable.Repeat("---|", header.Count(c => c == '|') - 1))}\n{string.Concat(rows.Select(row => row + "\n"))}";
}
