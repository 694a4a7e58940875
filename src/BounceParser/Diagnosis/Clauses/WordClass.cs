namespace BounceParsing.Diagnosis;

/// <summary>What a word speaks of, or says of it.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,

    /// <summary>The recipient or its mailbox.</summary>
    Recipient = 1UL << 0,

    /// <summary>An address, of whom the words around it tell; the recipient's where they do not.</summary>
    Address = 1UL << 1,

    /// <summary>The sender, its address or its domain.</summary>
    Sender = 1UL << 2,

    /// <summary>The sending host, its address or its name.</summary>
    Client = 1UL << 3,

    /// <summary>The message.</summary>
    Message = 1UL << 4,

    /// <summary>What the message holds: an attachment, a link, a text.</summary>
    Content = 1UL << 5,

    /// <summary>A domain, or the host that should take its mail.</summary>
    Domain = 1UL << 6,

    /// <summary>The receiving server.</summary>
    Server = 1UL << 7,

    /// <summary>A connection or a session.</summary>
    Connection = 1UL << 8,

    /// <summary>Does not exist, is not known.</summary>
    Unknown = 1UL << 9,

    /// <summary>Exists and is out of use.</summary>
    Disabled = 1UL << 10,

    Full = 1UL << 11,

    /// <summary>More than is allowed.</summary>
    Exceeded = 1UL << 12,

    /// <summary>How much or how often is allowed.</summary>
    Limit = 1UL << 13,

    /// <summary>How large.</summary>
    Size = 1UL << 14,

    /// <summary>On a list of those who are refused.</summary>
    Listed = 1UL << 15,

    Refused = 1UL << 16,

    Spam = 1UL << 17,

    Virus = 1UL << 18,

    /// <summary>Logging in.</summary>
    LogIn = 1UL << 19,

    Relay = 1UL << 20,

    Reputation = 1UL << 21,

    /// <summary>The name that belongs to an address in the DNS, or that a host gives itself.</summary>
    HostName = 1UL << 22,

    /// <summary>SPF, DKIM, DMARC.</summary>
    Proof = 1UL << 23,

    Policy = 1UL << 24,

    Tls = 1UL << 25,

    /// <summary>Too much to do.</summary>
    Busy = 1UL << 26,

    /// <summary>Not as it should be.</summary>
    Wrong = 1UL << 27,

    /// <summary>For some only: members, known senders.</summary>
    Restricted = 1UL << 28,

    /// <summary>How a mail must be written.</summary>
    Standard = 1UL << 29,

    /// <summary>A link that the message holds.</summary>
    Link = 1UL << 30,

    /// <summary>How an address is written.</summary>
    Form = 1UL << 31,

    /// <summary>Not allowed to this one: refused for want of a right.</summary>
    Forbidden = 1UL << 32,

    /// <summary>A command or a feature of the protocol.</summary>
    Command = 1UL << 33,

    /// <summary>What the receiving system keeps: a file, a table, an entry of it.</summary>
    Record = 1UL << 34,

    /// <summary>"From": what follows at once is the sender's.</summary>
    From = 1UL << 35,

    /// <summary>"Of the sender": what its clause speaks of is the sender's, wherever it stands.</summary>
    OfSender = 1UL << 36,

    /// <summary>The recipient, and no other user.</summary>
    Addressee = 1UL << 37,

    /// <summary>For some mail only: from somebody, of some kind.</summary>
    Condition = 1UL << 38,

    /// <summary>A field of the message's header (RFC 5322, 3.6).</summary>
    Header = 1UL << 39,

    /// <summary>Words that speak of somebody or something else than the recipient, or of a limit that may pass.</summary>
    Objections = Sender | Client | Content | Connection | Exceeded | Limit | Size | Listed | Spam | Virus | LogIn | Relay | Reputation | HostName | Proof
        | Policy | Tls | Busy | Restricted | Standard | Forbidden | Command | Record | OfSender | Condition | Header,

    Subjects = Recipient | Address | Sender | Client | Message | Content | Domain | Server | Connection,

    /// <summary>The classes that the second witness learns of; the others say who is meant, of which it knows nothing.</summary>
    Learned = Command - 1,

    /// <summary>What words behind it may be meant of.</summary>
    Things = Subjects | LogIn | Relay | HostName | Proof | Tls | Standard | Link | Command | Record,
}
