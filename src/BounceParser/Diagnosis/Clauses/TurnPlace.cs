namespace BounceParsing.Diagnosis;

/// <summary>Where a subject stands that turns the meaning of words.</summary>
internal enum TurnPlace
{
    /// <summary>It is the nearest subject before the words, in their clause or in the heading of it.</summary>
    Before,

    /// <summary>It stands in the same clause, before or behind.</summary>
    Beside,

    /// <summary>It stands among the words themselves, in a gap of the row.</summary>
    Within,

    /// <summary>It stands behind the colon that follows the words' clause: there the cause is told.</summary>
    Behind,

    /// <summary>A heading before the words, however far, says that it was refused: all that follows tells why.</summary>
    Under,

    /// <summary>It stands on the other side of an "or".</summary>
    Or,

    /// <summary>No words tell it: the MAIL command was answered, which names nobody but the sender.</summary>
    AtMail,

    /// <summary>No words tell it: the greeting was answered, which names nobody but the client.</summary>
    AtHello,

    /// <summary>No words tell it: the connection was not taken.</summary>
    AtConnect,

    /// <summary>The reply code or the status means the other reason, and no words speak of the subject.</summary>
    AtCode,

    /// <summary>It stands right before the words: "from an unknown address".</summary>
    Next,
}
