namespace BounceParsing.Benchmarks;

/// <summary>The mails that are measured: the samples' ten notices, notices of other mailers, and mail that is no report.</summary>
internal static class MailSets
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Mails");

    /// <summary>The mails of the tests.</summary>
    public static readonly string OwnFolder = Path.Combine(AppContext.BaseDirectory, "OwnMails");

    public static byte[][] Read(string set)
        => [.. Directory.GetFiles(Folder, "*.eml").Where(path => SetOf(Path.GetFileName(path)) == set)
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    /// <summary>The mails of the tests and of the samples, each file once.</summary>
    public static IReadOnlyList<byte[]> ReadOwn()
        => [.. Directory.GetFiles(OwnFolder, "*.eml", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Folder, "*.eml")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private static string SetOf(string name) => name switch
    {
        _ when char.IsAsciiDigit(name[0]) => "qmail",
        _ when name.StartsWith("ordinary", StringComparison.Ordinal) => "ordinary",
        _ => "other",
    };
}
