namespace BounceParsing.Diagnosis;

/// <summary>The order in which the witnesses are heard.</summary>
internal enum WitnessLevel
{
    /// <summary>A rule of the caller's own.</summary>
    Caller,

    /// <summary>A provider's token in the remote reply.</summary>
    ReplyToken,

    /// <summary>The remote reply's words.</summary>
    ReplyWords,

    /// <summary>The mailer's own words.</summary>
    OwnWords,

    /// <summary>What the words of a clause mean together.</summary>
    Concept,

    /// <summary>A status code as a provider means it.</summary>
    ProviderCode,

    /// <summary>A status code that names a cause.</summary>
    SpecificStatus,

    /// <summary>Words of the remote reply that say little.</summary>
    VagueReply,

    /// <summary>The mailer's own words that say little.</summary>
    VagueOwnWords,

    /// <summary>The second witness: what replies like this one mostly mean.</summary>
    Learned,

    /// <summary>A status code that names no more than a field.</summary>
    GeneralStatus,

    /// <summary>Words of the remote reply that say next to nothing.</summary>
    BareReply,

    /// <summary>The mailer's own words that say next to nothing.</summary>
    BareOwnWords,

    /// <summary>The reply code and the stage.</summary>
    ReplyCode,

    /// <summary>No more than that the queue lifetime is over.</summary>
    Lifetime,

    Nothing,
}
