namespace BounceParsing.Reading;

/// <summary>How a tag parts the text on both its sides.</summary>
internal enum HtmlLayout
{
    /// <summary>Not at all.</summary>
    Inline = 0,

    /// <summary>By a blank.</summary>
    Cell = 1,

    /// <summary>By the end of a line.</summary>
    Break = 2,

    /// <summary>By the start of a line of its own.</summary>
    Block = 3,

    /// <summary>By a blank line.</summary>
    Paragraph = 4,
}
