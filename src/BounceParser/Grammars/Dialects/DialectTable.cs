namespace BounceParsing.Grammars.Dialects;

/// <summary>The rows, read once from the embedded tables in their order.</summary>
internal static class DialectTable
{
    /// <summary>The tables in the order in which their rows are asked.</summary>
    private static readonly string[] Files = ["Mailers.Services.txt", "Mailers.Gateways.txt", "Mailers.Mailers.txt"];

    private static readonly Lazy<IReadOnlyList<Dialect>> LoadedRows = new(Load);

    private static readonly Lazy<DialectIndex> LoadedIndex = new(() => new DialectIndex(Rows));

    public static IReadOnlyList<Dialect> Rows => LoadedRows.Value;

    public static DialectIndex Index => LoadedIndex.Value;

    private static List<Dialect> Load()
    {
        List<Dialect> rows = [];
        foreach (string file in Files)
        {
            using Stream stream = typeof(DialectTable).Assembly.GetManifestResourceStream(file)
                ?? throw new InvalidOperationException($"The table {file} is missing from the assembly.");
            using StreamReader reader = new(stream);
            DialectReader.Read(reader, rows);
        }

        return rows;
    }
}
