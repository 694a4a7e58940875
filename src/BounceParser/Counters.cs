using System.Diagnostics;

namespace BounceParsing;

/// <summary>
/// Counts how often a mail's words are gone through, and how many grammars are asked: only in the configuration "Counting"
/// (tests/BounceParser.Benchmarks), in all others no call of it is compiled. Not for two threads.
/// </summary>
internal static class Counters
{
    private const string Symbol = "BOUNCE_COUNTERS";

    private static long _linesBefore;

    /// <summary>True in that configuration.</summary>
    public static bool AreKept =>
#if BOUNCE_COUNTERS
        true;
#else
        false;
#endif

    /// <summary>Characters of decoded texts.</summary>
    public static long Decoded { get; private set; }

    /// <summary>Characters of the lines that were looked at.</summary>
    public static long InLines { get; private set; }

    /// <summary>Characters that were folded.</summary>
    public static long Folded { get; private set; }

    /// <summary>Folded characters that were looked through for the phrases of a table.</summary>
    public static long ForPhrases { get; private set; }

    /// <summary>Characters that were looked through for single words.</summary>
    public static long ForWords { get; private set; }

    /// <summary>Grammars that were asked.</summary>
    public static long Grammars { get; private set; }

    /// <summary>Those of them that looked at a line.</summary>
    public static long Readers { get; private set; }

    /// <summary>Rows of the mailers' tables that were asked.</summary>
    public static long Rows { get; private set; }

    [Conditional(Symbol)]
    public static void Decode(int characters) => Decoded += characters;

    [Conditional(Symbol)]
    public static void ReadLine(int characters) => InLines += characters;

    [Conditional(Symbol)]
    public static void Fold(int characters) => Folded += characters;

    [Conditional(Symbol)]
    public static void SeekPhrases(int characters) => ForPhrases += characters;

    /// <param name="characters">The length of the text.</param>
    /// <param name="found">Where the words were found; -1 where they were not.</param>
    [Conditional(Symbol)]
    public static void SeekWords(int characters, int found) => ForWords += found < 0 ? characters : found;

    [Conditional(Symbol)]
    public static void BeginGrammar()
    {
        Grammars++;
        _linesBefore = InLines;
    }

    [Conditional(Symbol)]
    public static void EndGrammar() => Readers += InLines > _linesBefore ? 1 : 0;

    [Conditional(Symbol)]
    public static void AskRow() => Rows++;

    [Conditional(Symbol)]
    public static void Clear() => (Decoded, InLines, Folded, ForPhrases, ForWords, Grammars, Readers, Rows) = (0, 0, 0, 0, 0, 0, 0, 0);
}
