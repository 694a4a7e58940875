namespace BounceParsing;

/// <summary>What tells to which sent message, and to which of its recipients, a report belongs.</summary>
public sealed record BounceCorrelation
{
    /// <summary>Ids without angle brackets: the returned message's, then In-Reply-To and References of the notice, each once.</summary>
    public IReadOnlyList<string> MessageIds { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Empty;

    /// <summary>
    /// The addresses that the notice was sent to (Delivered-To, X-Original-To, Envelope-To, To), then the Return-Path of the
    /// returned message, its To where the Return-Path is the null sender's, and a feedback report's Original-Mail-From, each once.
    /// </summary>
    public IReadOnlyList<string> EnvelopeAddresses { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Empty;

    /// <summary>The sender's own id of the envelope (RFC 3461, 4.4; RFC 5965, 3.2); null when not given.</summary>
    public string? EnvelopeId { get; init; }

    /// <summary>What the caller's VERP schemes read out of <see cref="EnvelopeAddresses"/>; empty where none was given or none fits.</summary>
    public IReadOnlyList<VerpRecipient> Recipients { get; init => field = ValueList<VerpRecipient>.Of(value); } = ValueList<VerpRecipient>.Empty;

    /// <summary>
    /// 64 hexadecimal digits (SHA-256) that are the same for a notice read twice or fetched from two folders, and different
    /// for two notices. They cover the kind, the notice's From, To, Subject, Date, Message-ID, In-Reply-To and References, each
    /// recipient's address, action, status and text, the envelope id, the returned Message-ID and a feedback report's fields;
    /// Received, Delivered-To, Return-Path and X- headers, which each mailbox adds for itself, are left out.
    /// </summary>
    public string Fingerprint { get; init; } = "";
}
