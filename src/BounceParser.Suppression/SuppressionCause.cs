namespace BounceParsing.Suppression;

/// <summary>Why an address gets no mail.</summary>
public enum SuppressionCause
{
    /// <summary>It is not struck off.</summary>
    None = 0,

    /// <summary>A hard bounce.</summary>
    HardBounce = 1,

    /// <summary>Soft bounces on so many days that they act.</summary>
    SoftBounces = 2,

    /// <summary>A complaint; never expires.</summary>
    Complaint = 3,

    /// <summary>A request to be taken off; never expires.</summary>
    Unsubscribe = 4,

    /// <summary>The sending service has it on a list of its own.</summary>
    Suppressed = 5,

    /// <summary>A person struck it off; never expires.</summary>
    Manual = 6,

    /// <summary>Its whole domain is struck off.</summary>
    Domain = 7,
}
