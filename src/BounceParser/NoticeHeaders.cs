using System.Diagnostics;

namespace BounceParsing;

/// <summary>The headers of the notice itself.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record NoticeHeaders
{
    internal static NoticeHeaders None { get; } = new();

    /// <summary>The author, as written; null when the field is missing.</summary>
    public string? From => this["From"];

    /// <summary>The addressee, as written; null when the field is missing.</summary>
    public string? To => this["To"];

    /// <summary>The mailbox that the notice was delivered to; null when the field is missing.</summary>
    public string? DeliveredTo => this["Delivered-To"];

    /// <summary>The subject; null when the field is missing.</summary>
    public string? Subject => this["Subject"];

    /// <summary>The date that the mailer wrote; null when missing or not a date of RFC 5322, 3.3.</summary>
    public DateTimeOffset? Date => MailText.ParseDate(this["Date"]);

    /// <summary>The id of the notice without its angle brackets; null when the field is missing.</summary>
    public string? MessageId => MailText.StripBrackets(this["Message-ID"]);

    /// <summary>The id of the message that the notice answers; null when the field is missing.</summary>
    public string? InReplyTo => MailText.StripBrackets(this["In-Reply-To"]);

    /// <summary>All headers, in order; never null.</summary>
    public IReadOnlyList<HeaderField> All { get; init => field = MailText.ReadOnly(value); } = ValueList<HeaderField>.Empty;

    /// <summary>The value of the first header of a name, whatever its case; null when there is none.</summary>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public string? this[string name] => MailText.FirstValue(All, name);

    /// <summary>The id and the subject, for a log.</summary>
    public override string ToString() => ShortText.Join(MessageId, Subject);
}
