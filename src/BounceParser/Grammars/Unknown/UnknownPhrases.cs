namespace BounceParsing.Grammars.Unknown;

/// <summary>The words by which a notice of an unknown mailer is understood, read once from the embedded table.</summary>
internal static class UnknownPhrases
{
    private const string File = "Languages.Unknown.txt";

    private static readonly Lazy<Dictionary<string, PhraseSet>> Lists = new(Load);

    /// <summary>Words that say that a message was given up on.</summary>
    public static PhraseSet Failure => Lists.Value["failure"];

    /// <summary>Words that say that a message is still being tried.</summary>
    public static PhraseSet Delay => Lists.Value["delay"];

    /// <summary>Words that say that a message has arrived.</summary>
    public static PhraseSet Success => Lists.Value["success"];

    /// <summary>Words that say so for good, whatever else is said of trying.</summary>
    public static PhraseSet Final => Lists.Value["final"];

    /// <summary>Words above a copy of the returned message.</summary>
    public static PhraseSet Copy => Lists.Value["copy"];

    /// <summary>Words beside an address that is there to be written to.</summary>
    public static PhraseSet Contact => Lists.Value["contact"];

    /// <summary>Beginnings of addresses that belong to a mail system's keepers.</summary>
    public static PhraseSet Keepers => Lists.Value["keepers"];

    private static Dictionary<string, PhraseSet> Load()
    {
        using Stream stream = typeof(UnknownPhrases).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"The table {File} is missing from the assembly.");
        using StreamReader reader = new(stream);
        Dictionary<string, PhraseSet> lists = [];
        string section = string.Empty;
        List<string> phrases = [];
        while (reader.ReadLine() is string line)
        {
            string text = line.Trim();
            if (text is ['[', .., ']'])
                (section, phrases) = (text[1..^1], []);
            else if (text.Length > 0 && text[0] != '#')
                phrases.Add(text);
            else if (phrases.Count > 0)
                lists[section] = new PhraseSet([.. phrases]);
        }

        lists[section] = new PhraseSet([.. phrases]);
        return lists;
    }
}
