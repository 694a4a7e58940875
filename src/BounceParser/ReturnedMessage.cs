using System.Diagnostics;

namespace BounceParsing;

/// <summary>What a report returns of the message that it is about: the headers, never the text.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ReturnedMessage
{
    /// <summary>The id without its angle brackets; null when the field is missing.</summary>
    public string? MessageId => MailText.StripBrackets(this["Message-ID"]);

    /// <summary>The author, as written; null when the field is missing.</summary>
    public string? From => this["From"];

    /// <summary>The addressees, as written; null when the field is missing.</summary>
    public string? To => this["To"];

    /// <summary>The subject; null when the field is missing.</summary>
    public string? Subject => this["Subject"];

    /// <summary>The date that the sender wrote; null when missing or not a date of RFC 5322, 3.3.</summary>
    public DateTimeOffset? Date => MailText.ParseDate(this["Date"]);

    /// <summary>The envelope sender without its angle brackets, empty for the null sender; null when the field is missing.</summary>
    public string? ReturnPath => MailText.StripBrackets(this["Return-Path"]);

    /// <summary>The mailing list (RFC 2919), as written; null when the field is missing.</summary>
    public string? ListId => this["List-Id"];

    /// <summary>All headers, in order; never null.</summary>
    public IReadOnlyList<HeaderField> Headers { get; init => field = MailText.ReadOnly(value); } = ValueList<HeaderField>.Empty;

    /// <summary>The value of the first header of a name, whatever its case; null when there is none.</summary>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public string? this[string name] => MailText.FirstValue(Headers, name);

    /// <summary>The id and the subject, for a log.</summary>
    public override string ToString() => ShortText.Join(MessageId, Subject);
}
