namespace BounceParsing.Cli.Output;

/// <summary>A message that was read.</summary>
/// <param name="File">The path as it was given or found.</param>
/// <param name="Number">The message's place in a mailbox file, from 1; null for a file that is one message.</param>
/// <param name="Report">What the message says.</param>
/// <param name="Recipients">Those of its recipients that were asked for.</param>
internal sealed record ReadMessage(string File, int? Number, BounceReport Report, IReadOnlyList<BouncedRecipient> Recipients)
{
    /// <summary>The file's path, and the message's number where it is one of many.</summary>
    public string Name => Number is int n ? $"{File}#{n}" : File;

    /// <summary>The name without its folders.</summary>
    public string BaseName => Path.GetFileName(Name);
}
