using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace BounceService.Pages;

/// <summary>The page's own words in the reader's language, from a table with a column a language.</summary>
public sealed class PageWords
{
    private static readonly string[] Header;
    private static readonly FrozenDictionary<string, string[]> Rows;

    static PageWords()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Words.words.tsv")!;
        using StreamReader reader = new(stream);
        string[][] rows = [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split('\t'))];
        Header = rows[0];
        Rows = rows.Skip(1).ToFrozenDictionary(row => row[0]);
    }

    /// <summary>The languages, by their tags (RFC 5646), English first.</summary>
    public static IReadOnlyList<string> Languages => Header[1..];

    /// <summary>The keys of the table.</summary>
    public static IReadOnlyCollection<string> Keys => Rows.Keys;

    /// <summary>The reader's language: a culture's own name may differ in case.</summary>
    public static string Language => Header[Column];

    /// <summary>The words of a key.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such row.</exception>
    public string this[string key] => Rows[key][Column];

    /// <summary>The words of a key, with values in their places.</summary>
    public string this[string key, params object[] values] => string.Format(CultureInfo.InvariantCulture, this[key], values);

    private static int Column => Math.Max(1, Array.FindIndex(Header, tag => tag.Equals(CultureInfo.CurrentUICulture.Name, StringComparison.OrdinalIgnoreCase)));
}
