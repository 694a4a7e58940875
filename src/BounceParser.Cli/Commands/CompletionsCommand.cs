namespace BounceParsing.Cli.Commands;

/// <summary>Writes the lines with which a shell completes the command's words; the words themselves it asks of the command each time.</summary>
internal static class CompletionsCommand
{
    public const string Bash = "bash";

    public const string Zsh = "zsh";

    public const string PowerShell = "powershell";

    public static string[] Shells { get; } = [Bash, Zsh, PowerShell];

    public static int Run(string shell)
    {
        using Stream script = typeof(CompletionsCommand).Assembly.GetManifestResourceStream($"Completions.{shell}")!;
        using Stream output = Console.OpenStandardOutput();
        script.CopyTo(output);
        return ExitCode.Ok;
    }
}
