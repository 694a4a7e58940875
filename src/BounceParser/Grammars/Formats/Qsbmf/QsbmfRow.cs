namespace BounceParsing.Grammars.Formats.Qsbmf;

/// <summary>One form of the notice: the words it begins with, who writes them.</summary>
/// <param name="Name">The row's name, for <see cref="BounceReport.Grammar"/>.</param>
/// <param name="Generator">The mailer as people call it.</param>
/// <param name="Opening">The words that the intro paragraph begins with.</param>
/// <param name="Source">Where the words were read.</param>
internal sealed record QsbmfRow(string Name, string? Generator, string Opening, string Source)
{
    /// <summary>Words that the intro paragraph holds too, where its opening alone is not telling.</summary>
    public string? Phrase { get; init; }

    /// <summary>The words after which the intro names the reporting host.</summary>
    public string? HostAfter { get; init; }

    /// <summary>The words of the intro's second line, where the first may have become the Subject.</summary>
    public string? SecondLine { get; init; }

    /// <summary>The words before the address, where the recipient's line is not an address in brackets.</summary>
    public string? Lead { get; init; }
}
