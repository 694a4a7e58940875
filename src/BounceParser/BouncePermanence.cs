using System.Text.Json.Serialization;
using BounceParsing.Json;

namespace BounceParsing;

/// <summary>Whether a later try may work. It speaks of the cause, not of this attempt.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BouncePermanence>))]
public enum BouncePermanence
{
    /// <summary>The report does not tell.</summary>
    Unknown = 0,

    /// <summary>The cause may pass by itself (class 4 of RFC 3463).</summary>
    Transient = 1,

    /// <summary>The cause stays until somebody changes something (class 5 of RFC 3463).</summary>
    Permanent = 2,
}
