namespace BounceParsing.Words;

/// <summary>What a row of a language's table tells of the text in which its words stand.</summary>
internal enum WordKind
{
    /// <summary>What mailers write over their notices.</summary>
    Subject,

    /// <summary>What some gateways append to the Subject of the message that they return.</summary>
    SubjectEnding,

    /// <summary>Words of a warning: the message is late and still being tried.</summary>
    DelaySubject,

    /// <summary>Beginnings of a Subject by which a person's mail program answers or passes on.</summary>
    ConversationSubject,

    /// <summary>A list manager's notice to a sender whose mail it did not take.</summary>
    ListRefusalSubject,

    /// <summary>Beginnings of a mailer's notes to its administrator or to a mailbox's owner.</summary>
    AdministratorSubject,

    /// <summary>Beginnings that only responders write.</summary>
    AutoReplySubject,

    /// <summary>Words of somebody who is away; they need a second witness: a header, or the text.</summary>
    AwaySubject,

    /// <summary>Endings that need the text as their second witness.</summary>
    AwaySubjectEnding,

    /// <summary>Words that acknowledge a message.</summary>
    AcknowledgementSubject,

    /// <summary>Words by which an address is given up for another.</summary>
    NewAddressSubject,

    /// <summary>Beginnings of a receipt that is not RFC 8098.</summary>
    ReceiptSubject,

    /// <summary>Beginnings of a refusal by a Sieve script.</summary>
    RefusalSubject,

    /// <summary>Beginnings of a request to be taken off a list.</summary>
    UnsubscribeSubject,

    /// <summary>Names of daemons, as they stand in From, Sender or Return-Path.</summary>
    Daemon,

    /// <summary>Names among these that a person may answer under.</summary>
    Office,

    /// <summary>Addresses to which a list has its errors sent: mail to them was not posted, though some gateways copy the list's headers into their notice.</summary>
    ListErrorAddress,

    /// <summary>Addresses to which nobody but a mailer writes.</summary>
    BounceAddress,

    /// <summary>Parts of the address that a List-Unsubscribe names.</summary>
    UnsubscribeAddress,

    /// <summary>Words that stand in place of an address.</summary>
    RedactedAddress,

    /// <summary>Values of Content-Class and Message-Class that a receipt has.</summary>
    ReceiptClass,

    /// <summary>First words of a text that are specific enough to stand alone.</summary>
    Opening,

    /// <summary>Sentences of a mailer's notes to its administrator or to a mailbox's owner.</summary>
    Administrator,

    /// <summary>Sentences of phishing that poses as a notice.</summary>
    Phishing,

    /// <summary>Sentences of somebody who is away, and of software that says what it is.</summary>
    Away,

    /// <summary>Sentences about somebody who does not work there any more.</summary>
    Left,

    /// <summary>Sentences by which an office or its software acknowledges a message.</summary>
    Acknowledgement,

    /// <summary>Sentences of challenge-response systems.</summary>
    Challenge,

    /// <summary>Those that a notice of a failure does not hold: they count in a delivery report too.</summary>
    PlainChallenge,

    /// <summary>Words by which a challenge says that the message is lost.</summary>
    Discarded,

    /// <summary>What Sieve implementations write over a refusal.</summary>
    Refusal,

    /// <summary>Commands that list managers read.</summary>
    UnsubscribeCommand,

    /// <summary>Sentences of programs that unsubscribe somebody.</summary>
    UnsubscribeProgram,

    /// <summary>Words after which a reply names the address that replaces its own.</summary>
    NewAddress,

    /// <summary>Words that stand before the date of a return.</summary>
    ReturnDate,

    /// <summary>Words that stand behind the date instead.</summary>
    BehindReturnDate,

    /// <summary>Words that stand after the date.</summary>
    EndOfReturnDate,

    /// <summary>Beginnings of the names of months; the row's value is the month's number.</summary>
    Month,

    /// <summary>Words that say that a message was given up on.</summary>
    Failure,

    /// <summary>Words that say that a message is still being tried.</summary>
    Delay,

    /// <summary>Words that say that a message has arrived.</summary>
    Success,

    /// <summary>Words that say so for good, whatever else is said of trying.</summary>
    Final,

    /// <summary>Words above a copy of the returned message.</summary>
    Copy,

    /// <summary>Words beside an address that is there to be written to.</summary>
    Contact,

    /// <summary>Beginnings of addresses that belong to a mail system's keepers.</summary>
    Keeper,

    /// <summary>What opens the list of recipients in a row's notice.</summary>
    DialectOpening,

    /// <summary>Words without which a format is not asked.</summary>
    FormatMark,
}
