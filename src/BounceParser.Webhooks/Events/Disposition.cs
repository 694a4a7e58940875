namespace BounceParsing.Webhooks.Events;

/// <summary>What an event means for the message: the word in a table's third column.</summary>
internal enum Disposition
{
    /// <summary>No report is made of it.</summary>
    Ignored,

    /// <summary>Given up on.</summary>
    Failed,

    /// <summary>Still being tried.</summary>
    Delayed,

    Delivered,

    Expanded,

    /// <summary>The service did not try: the address is on its suppression list.</summary>
    Suppressed,

    Complaint,

    Unsubscribe,

    AutoReply,
}
