namespace BounceParsing.Suppression;

/// <summary>What one event means for the address that it names.</summary>
public enum SuppressionEventKind
{
    /// <summary>Nothing: a delay, an automatic reply, or the sender's or the message's own fault.</summary>
    None = 0,

    /// <summary>A bounce that says that the address should not be mailed again.</summary>
    HardBounce = 1,

    /// <summary>A bounce whose cause lies with the recipient and may pass, such as a full mailbox.</summary>
    SoftBounce = 2,

    /// <summary>A person complained about the message (RFC 5965: abuse, fraud, opt-out).</summary>
    Complaint = 3,

    /// <summary>A person asked to be taken off (RFC 2369, RFC 8058).</summary>
    Unsubscribe = 4,

    /// <summary>The sending service did not try: the address is on a list of its own.</summary>
    Suppressed = 5,

    /// <summary>A message was delivered.</summary>
    Delivery = 6,

    /// <summary>A person released the address.</summary>
    Release = 7,

    /// <summary>A person struck the address off, or it came from an older list.</summary>
    Manual = 8,
}
