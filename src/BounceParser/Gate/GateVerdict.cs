namespace BounceParsing.Gate;

/// <summary>What <see cref="Gatekeeper"/> says of a message.</summary>
internal enum GateVerdict
{
    /// <summary>Ordinary mail: no grammar looks at it.</summary>
    Refused = 0,

    /// <summary>Only the first words of the text speak for a report.</summary>
    AdmittedByText = 1,

    /// <summary>The headers or a machine-readable part speak for a report.</summary>
    Admitted = 2,

    /// <summary>The headers speak for a reply or a request made by software; no notice of a delivery is looked for.</summary>
    AdmittedAsReply = 3,
}
