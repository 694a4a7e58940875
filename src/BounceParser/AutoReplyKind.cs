using System.Text.Json.Serialization;
using BounceParsing.Json;

namespace BounceParsing;

/// <summary>What an automatic reply is about (RFC 3834, 1.1, names the classes of responders).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AutoReplyKind>))]
public enum AutoReplyKind
{
    /// <summary>Not told.</summary>
    Unknown = 0,

    /// <summary>Away, and will be back.</summary>
    Vacation = 1,

    /// <summary>Does not work there any more.</summary>
    LeftOrganisation = 2,

    /// <summary>The same person has a new address.</summary>
    AddressChanged = 3,

    /// <summary>The message was received; a ticket may have been opened.</summary>
    Acknowledgement = 4,

    /// <summary>The sender is asked to prove that he is a person.</summary>
    Challenge = 5,

    /// <summary>An automatic reply with words of none of these kinds.</summary>
    Other = 6,
}
