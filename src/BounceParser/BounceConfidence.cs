using System.Text.Json.Serialization;
using BounceParsing.Json;

namespace BounceParsing;

/// <summary>How sure a reason is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BounceConfidence>))]
public enum BounceConfidence
{
    /// <summary>No reason is given.</summary>
    None = 0,

    /// <summary>A guess from a general code, from a reply code and the stage, or from vague words; as likely wrong as right.</summary>
    Low = 1,

    /// <summary>Right nine times of ten. A hard bounce is at least this sure.</summary>
    Medium = 2,

    /// <summary>Words, tokens or codes that hardly ever mean anything else, with nothing beside them that objects.</summary>
    High = 3,
}
