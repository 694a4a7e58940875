namespace BounceParsing.Tests.Support;

/// <summary>The project's own mails, copied beside the tests.</summary>
internal static class MailFiles
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Mails");

    public static readonly string SeedFolder = Path.Combine(AppContext.BaseDirectory, "bounces");

    /// <summary>The mails below Mails/ as relative paths without the extension, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = Files("*.eml");

    public static IReadOnlyList<string> Expectations { get; } = Files("*.json");

    /// <summary>Every mail that the project has: those below Mails/ and the ten of the samples.</summary>
    public static IReadOnlyList<string> AllPaths { get; } =
    [
        .. Directory.GetFiles(SeedFolder, "*.eml").Order(StringComparer.Ordinal),
        .. Names.Select(MailPath),
    ];

    public static string MailPath(string name) => Path.Combine(Folder, name + ".eml");

    public static string ExpectationPath(string name) => Path.Combine(Folder, name + ".json");

    public static BounceReport Parse(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return BounceParser.Parse(stream);
    }

    private static string[] Files(string pattern)
        => [.. Directory.GetFiles(Folder, pattern, SearchOption.AllDirectories)
            .Select(path => Path.ChangeExtension(Path.GetRelativePath(Folder, path), null).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
}
