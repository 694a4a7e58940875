using System.Text.Json.Serialization;
using BounceParsing.Json;

namespace BounceParsing;

/// <summary>Why delivery failed for one recipient: the cause that the remote side or the mailer names.</summary>
/// <remarks>
/// The hundreds digit tells the <see cref="BounceScope"/>. Where a text names a cause and says too that the message was
/// too long in the queue, the cause is the reason and <see cref="BouncedRecipient.QueueLifetimeExpired"/> is true.
/// </remarks>
[JsonConverter(typeof(CamelCaseEnumConverter<BounceReason>))]
public enum BounceReason
{
    /// <summary>No cause is given.</summary>
    Undetermined = 0,

    /// <summary>No such mailbox, user or alias.</summary>
    UnknownUser = 101,

    /// <summary>The address itself is malformed or ambiguous.</summary>
    InvalidAddress = 102,

    /// <summary>The mailbox is over its quota.</summary>
    MailboxFull = 103,

    /// <summary>The mailbox exists or existed, but is suspended, inactive, expired or locked.</summary>
    MailboxDisabled = 104,

    /// <summary>The mailbox has moved; the new address may be named in <see cref="BounceDetails.NewAddress"/>.</summary>
    MailboxMoved = 105,

    /// <summary>The mailbox exists, but this sender may not write to it.</summary>
    RecipientRejected = 106,

    /// <summary>The sending service did not try: the address is on its suppression list.</summary>
    Suppressed = 107,

    /// <summary>The domain does not exist or has no usable mail host in the DNS.</summary>
    BadDomain = 201,

    /// <summary>The domain or host takes no mail at all (RFC 7505, RFC 7504).</summary>
    NotAcceptingMail = 202,

    /// <summary>No SMTP session could be set up: refused, timed out, no route, lost up to and including HELO.</summary>
    NoSmtpConnection = 301,

    /// <summary>A session or a look-up broke for another network cause.</summary>
    NetworkError = 302,

    /// <summary>A mail loop, or too many hops.</summary>
    RoutingLoop = 303,

    /// <summary>Given up after the queue lifetime, with no cause named.</summary>
    Expired = 304,

    /// <summary>TLS, a certificate, DANE or MTA-STS stood in the way.</summary>
    TlsFailure = 305,

    /// <summary>SMTP syntax, sequence, or an unsupported command or parameter.</summary>
    ProtocolError = 306,

    /// <summary>The delivery process, pipe or filter on the receiving side died or failed.</summary>
    ChildCrashed = 401,

    /// <summary>The receiving system is broken or misconfigured otherwise.</summary>
    SystemError = 402,

    /// <summary>The receiving system's disk or queue is full.</summary>
    SystemFull = 403,

    /// <summary>Over a size limit of the system or the mailbox.</summary>
    MessageTooLarge = 501,

    /// <summary>Refused as spam by its content or score.</summary>
    SpamDetected = 502,

    /// <summary>Malware was found.</summary>
    VirusDetected = 503,

    /// <summary>Another part of the content is not allowed: an attachment type, a character set, a header.</summary>
    ContentRejected = 504,

    /// <summary>The message breaks a mail standard.</summary>
    NonCompliantMessage = 505,

    /// <summary>The envelope or header sender is refused.</summary>
    SenderRejected = 601,

    /// <summary>SPF, Sender ID, DKIM, DMARC or ARC failed.</summary>
    AuthenticationFailure = 602,

    /// <summary>The client must log in first, or its credentials failed.</summary>
    AuthenticationRequired = 603,

    /// <summary>Relaying is not permitted.</summary>
    RelayDenied = 604,

    /// <summary>The sending host has no or a wrong PTR, HELO name or forward-confirmed name.</summary>
    ReverseDnsFailure = 605,

    /// <summary>Low reputation of the sending host, address or domain; complaints.</summary>
    BadReputation = 606,

    /// <summary>The sending host or network is on a block list or refused by address.</summary>
    Blocked = 607,

    /// <summary>Too much, too fast, too many connections, too many recipients.</summary>
    RateLimited = 608,

    /// <summary>Told to try again later as a greylisting step (RFC 6647).</summary>
    Greylisted = 609,

    /// <summary>Another local policy, named as a policy.</summary>
    PolicyViolation = 610,
}
