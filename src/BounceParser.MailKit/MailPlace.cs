namespace BounceParsing.MailKit;

/// <summary>Where a mail goes once it is dealt with.</summary>
public enum MailPlace
{
    /// <summary>It stays where it is.</summary>
    None = 0,

    /// <summary>It is a report, and the handler has taken it.</summary>
    Processed = 1,

    /// <summary>It is no report; the handler has seen it.</summary>
    Unrecognised = 2,

    /// <summary>It failed too often.</summary>
    Failed = 3,
}
