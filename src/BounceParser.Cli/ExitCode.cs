namespace BounceParsing.Cli;

/// <summary>The program's exit codes.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>A path could not be read; the others were.</summary>
    public const int Unreadable = 1;

    /// <summary>The command line was wrong.</summary>
    public const int Usage = 2;
}
