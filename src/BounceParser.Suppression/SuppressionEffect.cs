namespace BounceParsing.Suppression;

/// <summary>What one event changed.</summary>
public enum SuppressionEffect
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Something is remembered, but whether the address gets mail is as before.</summary>
    Remembered = 1,

    /// <summary>The address is now struck off.</summary>
    Suppressed = 2,

    /// <summary>The address gets mail again.</summary>
    Released = 3,
}
