namespace BounceParsing.Grammars.Reports;

/// <summary>The names of months in all languages: they are looked for in a date alone, and loaded with the first.</summary>
internal static class MonthWords
{
    private static readonly Lexicon Months = Load();

    public static IReadOnlyList<WordRow> Rows => Months.Rows;

    /// <summary>The months that a text names.</summary>
    public static TextWords Read(ReadOnlySpan<char> text) => Months.Read(text);

    private static Lexicon Load()
    {
        List<WordRow> rows = [];
        LanguageTable.Load(rows);
        rows.RemoveAll(row => row.Kind != WordKind.Month);
        return new Lexicon(rows);
    }
}
