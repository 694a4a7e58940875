using System.Text.Json.Serialization;
using BounceParsing.Json;

namespace BounceParsing;

/// <summary>What became of the message for one recipient (RFC 3464, 2.3.3).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DeliveryAction>))]
public enum DeliveryAction
{
    /// <summary>Nothing is said, as in a complaint or an automatic reply.</summary>
    Unknown = 0,

    /// <summary>Given up on.</summary>
    Failed = 1,

    /// <summary>Not delivered so far; still being tried.</summary>
    Delayed = 2,

    /// <summary>Delivered to the recipient.</summary>
    Delivered = 3,

    /// <summary>Passed on to a host that does not report further.</summary>
    Relayed = 4,

    /// <summary>Delivered to an alias or list and sent on from there.</summary>
    Expanded = 5,
}
