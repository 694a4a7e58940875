namespace BounceParsing.Grammars.Reports;

/// <summary>Words of all languages that are looked for in an automatic reply alone, and loaded with the first: when and where to write instead.</summary>
internal static class AutoReplyWords
{
    private static readonly Lexicon Shared = Load();

    public static IReadOnlyList<WordRow> Rows => Shared.Rows;

    public static TextWords Read(ReadOnlySpan<char> text) => Shared.Read(text);

    public static bool IsOfThem(WordKind kind)
        => kind is WordKind.NewAddress or WordKind.ReturnDate or WordKind.BehindReturnDate or WordKind.EndOfReturnDate or WordKind.Month;

    private static Lexicon Load()
    {
        List<WordRow> rows = [];
        LanguageTable.Load(rows);
        rows.RemoveAll(row => !IsOfThem(row.Kind));
        return new Lexicon(rows);
    }
}
