namespace BounceParsing.Gate;

/// <summary>What a header tells of the message that bears it.</summary>
[Flags]
internal enum HeaderSign
{
    None = 0,

    /// <summary>Only a report bears it.</summary>
    Report = 1,

    /// <summary>Only a reply made by software bears it.</summary>
    ReplyProof = 2,

    /// <summary>Many kinds of automatic mail bear it.</summary>
    ReplyHint = 4,

    /// <summary>The message came through a mailing list.</summary>
    List = 8,

    /// <summary>The message answers another.</summary>
    Answer = 16,

    /// <summary>A person wrote it in a mail program.</summary>
    Person = 32,

    /// <summary>A report on many messages, not on one.</summary>
    Aggregate = 64,
}
