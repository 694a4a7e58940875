namespace BounceParsing.Diagnosis;

/// <summary>What a word speaks of, or says of it.</summary>
[Flags]
internal enum WordClass : uint
{
    None = 0,

    /// <summary>The recipient or its mailbox.</summary>
    Recipient = 1 << 0,

    /// <summary>An address, of whom the words around it tell; the recipient's where they do not.</summary>
    Address = 1 << 1,

    /// <summary>The sender, its address or its domain.</summary>
    Sender = 1 << 2,

    /// <summary>The sending host, its address or its name.</summary>
    Client = 1 << 3,

    /// <summary>The message.</summary>
    Message = 1 << 4,

    /// <summary>What the message holds: an attachment, a link, a text.</summary>
    Content = 1 << 5,

    /// <summary>A domain, or the host that should take its mail.</summary>
    Domain = 1 << 6,

    /// <summary>The receiving server.</summary>
    Server = 1 << 7,

    /// <summary>A connection or a session.</summary>
    Connection = 1 << 8,

    /// <summary>Does not exist, is not known.</summary>
    Unknown = 1 << 9,

    /// <summary>Exists and is out of use.</summary>
    Disabled = 1 << 10,

    Full = 1 << 11,

    /// <summary>More than is allowed.</summary>
    Exceeded = 1 << 12,

    /// <summary>How much or how often is allowed.</summary>
    Limit = 1 << 13,

    /// <summary>How large.</summary>
    Size = 1 << 14,

    /// <summary>On a list of those who are refused.</summary>
    Listed = 1 << 15,

    Refused = 1 << 16,

    Spam = 1 << 17,

    Virus = 1 << 18,

    /// <summary>Logging in.</summary>
    LogIn = 1 << 19,

    Relay = 1 << 20,

    Reputation = 1 << 21,

    /// <summary>The name that belongs to an address in the DNS, or that a host gives itself.</summary>
    HostName = 1 << 22,

    /// <summary>SPF, DKIM, DMARC.</summary>
    Proof = 1 << 23,

    Policy = 1 << 24,

    Tls = 1 << 25,

    /// <summary>Too much to do.</summary>
    Busy = 1 << 26,

    /// <summary>Not as it should be.</summary>
    Wrong = 1 << 27,

    /// <summary>For some only: members, known senders.</summary>
    Restricted = 1 << 28,

    /// <summary>How a mail must be written.</summary>
    Standard = 1 << 29,

    /// <summary>A link that the message holds.</summary>
    Link = 1 << 30,

    /// <summary>How an address is written.</summary>
    Form = 1u << 31,

    /// <summary>Words that speak of somebody or something else than the recipient, or of a limit that may pass.</summary>
    Objections = Sender | Client | Content | Connection | Exceeded | Limit | Size | Listed | Spam | Virus | LogIn | Relay | Reputation | HostName | Proof
        | Policy | Tls | Busy | Restricted | Standard,

    Subjects = Recipient | Address | Sender | Client | Message | Content | Domain | Server | Connection,
}
