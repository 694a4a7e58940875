using BounceParsing.Grammars.Dialects;
using BounceParsing.Grammars.Reports;
using BounceParsing.Reading;

namespace BounceParsing.Grammars;

/// <summary>All words that are looked for in a notice: those of the languages, what opens a row's notice, the marks of the formats.</summary>
internal static class NoticeWords
{
    private static readonly string[] CopyFields = ["\nReceived: ", "\nReturn-Path: "];

    private static readonly Lexicon Shared = Load();

    private static readonly HashSet<int> Pairs = OpeningPairs();

    public static IReadOnlyList<WordRow> Rows => Shared.Rows;

    public static TextWords Read(ReadOnlySpan<char> text) => Shared.Read(text);

    /// <summary>What stands in a text above the copied message.</summary>
    public static TextWords ReadLines(TextLines text) => Shared.Read(Beginning(text));

    /// <summary>The lines of a text in which words are looked for: none of a copied message, which begins with what its last host wrote.</summary>
    public static ReadOnlySpan<char> Beginning(TextLines text)
    {
        ReadOnlySpan<char> words = text.Text;
        foreach (string field in CopyFields)
        {
            int at = words.IndexOf(field);
            words = at < 0 ? words : words[..at];
        }

        return words;
    }

    /// <summary>False where the first two characters alone tell that no opening begins a text.</summary>
    public static bool MayOpen(char first, char second) => Pairs.Contains(PairOf(first, second));

    private static int PairOf(char first, char second) => (char.ToLowerInvariant(first) << 16) | char.ToLowerInvariant(second);

    private static HashSet<int> OpeningPairs()
    {
        HashSet<int> pairs = [];
        foreach (WordRow row in Shared.Rows)
        {
            if (row.Kind == WordKind.Opening)
                pairs.Add(PairOf(row.Words[0], row.Words[1]));
        }

        return pairs;
    }

    private static Lexicon Load()
    {
        List<WordRow> rows = [];
        LanguageTable.Load(rows);
        rows.RemoveAll(row => AutoReplyWords.IsOfThem(row.Kind));
        DialectTable.Index.AddTo(rows);
        FormatMarks.AddTo(rows);
        return new Lexicon(rows);
    }
}
