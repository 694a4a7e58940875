namespace BounceParsing.Grammars.Formats.Qsbmf;

/// <summary>How the recipient's line is written, from what qmail writes to what gateways and forks made of it.</summary>
internal enum RecipientShape
{
    /// <summary>The address in angle brackets and a colon, alone on its line (QSBMF).</summary>
    Exact = 0,

    /// <summary>The same with the report's first words behind it (HCMSSC's examples).</summary>
    WithText = 1,

    /// <summary>The address and a colon without brackets.</summary>
    LostBrackets = 2,

    /// <summary>The address alone.</summary>
    Bare = 3,

    /// <summary>The address behind words that the row names.</summary>
    Lead = 4,
}
