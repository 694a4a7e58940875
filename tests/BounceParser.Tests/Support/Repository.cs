namespace BounceParsing.Tests.Support;

/// <summary>The folder that the project was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BounceParser.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests run outside of the repository.");
    }
}
