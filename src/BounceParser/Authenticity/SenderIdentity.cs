using System.Collections.ObjectModel;
using System.Net;

namespace BounceParsing;

/// <summary>Who we are, and what our messages bear, for <see cref="BounceReport.Authenticity"/>. Each member is optional and works alone.</summary>
/// <remarks>A secret is never printed: the types that hold one print their names.</remarks>
public sealed record SenderIdentity
{
    /// <summary>Our domains; what is below one is ours too.</summary>
    public IReadOnlyList<string> Domains { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Empty;

    /// <summary>The hosts that send our mail, as they stand in Received fields; what is below one is ours too.</summary>
    public IReadOnlyList<string> Hosts { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Empty;

    /// <summary>The networks that our mail is sent from.</summary>
    public IReadOnlyList<IPNetwork> Networks { get; init => field = ValueList<IPNetwork>.Of(value); } = ValueList<IPNetwork>.Empty;

    /// <summary>The domains that stand behind the @ of our Message-IDs.</summary>
    public IReadOnlyList<string> MessageIdDomains { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Empty;

    /// <summary>Looks up whether a Message-ID (without angle brackets) is one of ours; null where that cannot be asked. What it throws, Parse throws.</summary>
    public Func<string, bool>? KnowsMessageId { get; init; }

    /// <summary>
    /// The keys of the BATV tags that all our envelope senders bear. They are sought in Delivered-To, X-Original-To,
    /// Envelope-To and the returned Return-Path, within a forwarder's rewriting (SRS) too, not in To. Only where a report on a
    /// delivery bears none is one missing: complaints, replies and receipts go elsewhere.
    /// </summary>
    public IReadOnlyList<BatvScheme> Batv { get; init => field = ValueList<BatvScheme>.Of(value); } = ValueList<BatvScheme>.Empty;

    /// <summary>The schemes of our variable return paths.</summary>
    public IReadOnlyList<VerpScheme> Verp { get; init => field = ValueList<VerpScheme>.Of(value); } = ValueList<VerpScheme>.Empty;

    /// <summary>The secrets of the hosts of ours that forward. An address that no secret made is forged only at one of <see cref="Domains"/>: others' forwarders write the same form.</summary>
    public IReadOnlyList<SrsScheme> Srs { get; init => field = ValueList<SrsScheme>.Of(value); } = ValueList<SrsScheme>.Empty;

    /// <summary>The secrets of the Message-IDs, or of another header, that all our messages bear: one that claims <see cref="Domains"/> without it is forged.</summary>
    public IReadOnlyList<SignedMessageId> SignedIds { get; init => field = ValueList<SignedMessageId>.Of(value); } = ValueList<SignedMessageId>.Empty;

    /// <summary>Our public DKIM keys: under a name such as "s1._domainkey.example.com" the text of its DNS record (RFC 6376, 3.6).</summary>
    public IReadOnlyDictionary<string, string> DkimKeys { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The clock by which tags expire.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
