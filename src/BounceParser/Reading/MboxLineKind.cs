namespace BounceParsing.Reading;

/// <summary>What the beginning of a line means in a mailbox file.</summary>
internal enum MboxLineKind
{
    /// <summary>The bytes at hand do not tell.</summary>
    Undecided = 0,

    /// <summary>A line of the message.</summary>
    Plain = 1,

    /// <summary>A line of the message before which a '&gt;' was put (mboxrd).</summary>
    Quoted = 2,

    /// <summary>The From_ line of the next message (RFC 4155, A).</summary>
    Separator = 3,
}
