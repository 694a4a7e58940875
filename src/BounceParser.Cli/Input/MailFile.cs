namespace BounceParsing.Cli.Input;

/// <summary>Something that holds a message or many of them.</summary>
/// <param name="Name">What it is called in the output; what is no UTF-8 in a file's name is shown as U+FFFD.</param>
/// <param name="Open">Opens it for reading.</param>
internal sealed record MailFile(string Name, Func<Stream> Open)
{
    /// <summary>What stands for standard input among the paths.</summary>
    public const string StandardInput = "-";

    public static MailFile At(string path) => new(path, () => File.OpenRead(path));
}
