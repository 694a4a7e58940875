using System.Collections.Concurrent;
using System.Globalization;
using BounceParsing.Diagnosis;

namespace BounceParsing;

/// <summary>The sentences of one language, read on first use.</summary>
internal sealed class SentenceTable
{
    /// <summary>The languages that have a table, by their tag (RFC 5646).</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "de", "fr", "es", "pt", "ru", "ja", "zh-Hans"];

    private static readonly ConcurrentDictionary<string, SentenceTable> Tables = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _sentences = new(StringComparer.Ordinal);

    private SentenceTable(string language)
    {
        foreach (EmbeddedTable.Row row in EmbeddedTable.Read($"Sentences.{language}.tsv"))
            _sentences.Add(row[0].ToString(), row[1].ToString());
    }

    /// <summary>The words that have a sentence.</summary>
    public IReadOnlyCollection<string> Words => _sentences.Keys;

    public static SentenceTable Of(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return OfLanguage(LanguageOf(culture.Name));
    }

    public static SentenceTable OfLanguage(string language)
        => Tables.GetOrAdd(language, static tag => new SentenceTable(tag));

    /// <summary>The sentence of a word; the word itself where it has none, as a number that no name stands for.</summary>
    public string Find(string vocabulary, string word)
        => _sentences.TryGetValue($"{vocabulary}.{word}", out string? sentence) ? sentence : word;

    /// <summary>The language of a tag, found by the tag itself, so that it works without the cultures' data.</summary>
    public static string LanguageOf(string tag)
    {
        foreach (string language in Languages)
        {
            if (IsOf(tag, language))
                return language;
        }

        return tag.Equals("zh", StringComparison.OrdinalIgnoreCase) || IsOf(tag, "zh-CN") || IsOf(tag, "zh-SG") ? "zh-Hans" : "en";
    }

    private static bool IsOf(string tag, string language)
        => tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] == '-');
}
