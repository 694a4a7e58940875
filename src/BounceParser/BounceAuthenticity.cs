namespace BounceParsing;

/// <summary>Whether a report is about a message of ours.</summary>
/// <remarks>Several checks: one <see cref="Verified"/> beats all; else <see cref="Forged"/>, <see cref="Unlikely"/>, <see cref="Likely"/>.</remarks>
public enum BounceAuthenticity
{
    /// <summary>Nothing is configured, or the notice returns nothing to go by.</summary>
    Unknown = 0,

    /// <summary>A secret or a signature proves it.</summary>
    Verified = 1,

    /// <summary>It bears our marks, none of them secret.</summary>
    Likely = 2,

    /// <summary>It claims us but bears none of our marks where they should stand.</summary>
    Unlikely = 3,

    /// <summary>A secret that should be there is missing, wrong or expired.</summary>
    Forged = 4,
}
