namespace BounceParsing.Words;

/// <summary>A phrase of a language's table.</summary>
/// <param name="Language">The language's code; "any" for what is of no language.</param>
/// <param name="Section">The section in which it stands, brackets and all.</param>
/// <param name="Words">The line as it is written.</param>
/// <param name="Source">The remark above it within the section, which tells where the words are from; empty where there is none.</param>
/// <param name="Number">The number of the line, the first being 1.</param>
internal readonly record struct LanguageLine(string Language, string Section, string Words, string Source, int Number)
{
    private const string Prefix = "Languages.";

    private const string Reason = "[reason ";

    private const string Word = "[word ";

    /// <summary>True for a section of words that tell why a mail failed, or of whom it is said.</summary>
    public bool IsRule => Section.StartsWith(Reason, StringComparison.Ordinal) || Section.StartsWith(Word, StringComparison.Ordinal);

    /// <summary>What the words of such a section mean: what follows its first word.</summary>
    public ReadOnlySpan<char> Meaning => Section.AsSpan()[(Section.IndexOf(' ', StringComparison.Ordinal) + 1)..^1];

    /// <summary>True for words of the subject or the predicate of a sentence, which tell a reason together.</summary>
    public bool IsWord => Section.StartsWith(Word, StringComparison.Ordinal);

    /// <summary>True for words of a reason, in one piece, that say more than that there was a problem.</summary>
    public bool TellsFailure
        => IsRule && !IsWord && char.IsAsciiLetterUpper(Meaning[0]) && !Section.EndsWith(", Bare]", StringComparison.Ordinal) && !Words.Contains(" * ", StringComparison.Ordinal);

    /// <summary>The phrases of all tables.</summary>
    public static IEnumerable<LanguageLine> ReadAll()
    {
        foreach (string name in typeof(LanguageLine).Assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            using StreamReader reader = new(typeof(LanguageLine).Assembly.GetManifestResourceStream(name)!);
            foreach (LanguageLine line in Read(name[Prefix.Length..name.LastIndexOf('.')], reader))
                yield return line;
        }
    }

    /// <summary>The phrases of a table.</summary>
    /// <exception cref="FormatException">A phrase stands before the first section.</exception>
    public static IEnumerable<LanguageLine> Read(string language, TextReader table)
    {
        (string section, string source) = ("", "");
        for (int number = 1; table.ReadLine() is string line; number++)
        {
            if (line is ['[', .., ']'])
                (section, source) = (line, "");
            else if (line is ['#', .. string remark])
                source = remark.Trim();
            else if (line.Length > 0)
                yield return section.Length > 0 ? new LanguageLine(language, section, line, source, number) : throw new FormatException($"'{line}' stands before the first section.");
        }
    }
}
