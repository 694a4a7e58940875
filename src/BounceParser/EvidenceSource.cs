using System.Text.Json.Serialization;
using BounceParsing.Json;

namespace BounceParsing;

/// <summary>Where in the mail the words stood that decided a reason.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EvidenceSource>))]
public enum EvidenceSource
{
    /// <summary>Nowhere: nothing decided.</summary>
    None = 0,

    /// <summary>A machine-readable field of the report (RFC 3464, 2).</summary>
    Field = 1,

    /// <summary>The reply of the remote server, as the report quotes it.</summary>
    Reply = 2,

    /// <summary>The reporting mailer's own words.</summary>
    Prose = 3,

    /// <summary>A header of the returned message.</summary>
    ReturnedHeader = 4,

    /// <summary>The Subject of the notice.</summary>
    Subject = 5,

    /// <summary>Concluded from a code and the stage, not read.</summary>
    Inferred = 6,
}
