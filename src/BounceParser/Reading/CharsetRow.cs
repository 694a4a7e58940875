using System.Text;

namespace BounceParsing.Reading;

/// <summary>A writing that a guess may choose: its encoding and how its texts look.</summary>
/// <param name="Encoding">The encoding.</param>
/// <param name="Width">How many bytes a character of its own takes.</param>
/// <param name="Common">The characters that make up most of any text.</param>
/// <param name="First">The first character of the script's block.</param>
/// <param name="Last">The last character of the script's block.</param>
internal sealed record CharsetRow(Encoding Encoding, int Width, CharacterSet Common, char First, char Last)
{
    /// <summary>What a character of the block counts that is not common.</summary>
    public int Plain { get; init; } = 1;

    /// <summary>How many letters beyond ASCII may follow each other in a word of a Latin script; 0 for other scripts.</summary>
    public int LongestRun { get; init; }

    /// <summary>True for a script that stands within words of ASCII letters.</summary>
    public bool IsLatin => LongestRun > 0;

    /// <summary>Marks that stand only after a letter of the same script.</summary>
    public CharacterSet? Marks { get; init; }

    /// <summary>Letters that stand only at the end of a word.</summary>
    public CharacterSet? Finals { get; init; }
}
