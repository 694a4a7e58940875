namespace BounceParsing;

/// <summary>What became of the check of a signed tag.</summary>
public enum TagCheck
{
    /// <summary>There is no tag, or one that is not of this form.</summary>
    Absent = 0,

    /// <summary>The secret made it, and it has not expired.</summary>
    Valid = 1,

    /// <summary>The secret did not make it.</summary>
    Wrong = 2,

    /// <summary>The secret made it, too long ago.</summary>
    Expired = 3,
}
