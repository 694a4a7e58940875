using System.Text.Json.Serialization;
using BounceParsing.Json;

namespace BounceParsing;

/// <summary>What a message as a whole is.</summary>
/// <remarks>A report whose recipients fared differently takes the worst: failure, then delay, then success.</remarks>
[JsonConverter(typeof(CamelCaseEnumConverter<ReportKind>))]
public enum ReportKind
{
    /// <summary>Not a report of any kind: ordinary mail, a person who quotes or forwards a notice, spam.</summary>
    None = 0,

    /// <summary>At least one recipient, or the message as a whole, was given up on.</summary>
    Failure = 1,

    /// <summary>Delivery is late and still being tried.</summary>
    Delay = 2,

    /// <summary>Only good news: delivered, relayed or expanded (RFC 3464, 2.3.3).</summary>
    Success = 3,

    /// <summary>A feedback report (RFC 5965, RFC 6591, RFC 6650) or a provider's own complaint format.</summary>
    Complaint = 4,

    /// <summary>A vacation note, an acknowledgement, a challenge or a change of address (RFC 3834).</summary>
    AutoReply = 5,

    /// <summary>A message disposition notification (RFC 8098).</summary>
    ReadReceipt = 6,

    /// <summary>A request to be taken off a list, sent by mail software to a mailto of RFC 2369.</summary>
    Unsubscribe = 7,
}
