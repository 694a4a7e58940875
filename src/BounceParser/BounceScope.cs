using System.Text.Json.Serialization;
using BounceParsing.Json;

namespace BounceParsing;

/// <summary>What is at fault; it follows from the <see cref="BounceReason"/>.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BounceScope>))]
public enum BounceScope
{
    /// <summary>No cause is known.</summary>
    None = 0,

    /// <summary>The one mailbox.</summary>
    Recipient = 1,

    /// <summary>The recipient's whole domain.</summary>
    Domain = 2,

    /// <summary>The way between the two mail systems.</summary>
    Transport = 3,

    /// <summary>The mail system that was to take or deliver the message.</summary>
    System = 4,

    /// <summary>The message itself.</summary>
    Message = 5,

    /// <summary>The sender: its address, its host, its standing or its settings.</summary>
    Sender = 6,
}
