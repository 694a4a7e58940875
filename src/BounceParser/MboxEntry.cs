namespace BounceParsing;

/// <summary>One message of a mailbox file (mbox), and where it stands there.</summary>
/// <param name="Report">What the message says.</param>
/// <param name="Offset">Where it begins, behind its From_ line: in bytes, from where the stream stood when it was given.</param>
/// <param name="Length">
/// How many bytes it takes in the file, up to the next From_ line or the end: the blank line before that and the '&gt;' that
/// quotes a line (mboxrd) count.
/// </param>
public sealed record MboxEntry(BounceReport Report, long Offset, long Length);
