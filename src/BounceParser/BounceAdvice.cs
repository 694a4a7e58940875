using System.Text.Json.Serialization;
using BounceParsing.Json;

namespace BounceParsing;

/// <summary>What the sender should do next.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BounceAdvice>))]
public enum BounceAdvice
{
    /// <summary>Nothing: a delay, a success, an automatic reply, a receipt.</summary>
    None = 0,

    /// <summary>Write to the new address that the report names.</summary>
    UpdateAddress = 1,

    /// <summary>Send no more mail to this address.</summary>
    SuppressAddress = 2,

    /// <summary>Send no more mail to any address of this domain.</summary>
    SuppressDomain = 3,

    /// <summary>Send less, or more slowly.</summary>
    SlowDown = 4,

    /// <summary>Try again another time.</summary>
    RetryLater = 5,

    /// <summary>Mend the sending side: authentication, reputation, DNS, policy.</summary>
    FixSender = 6,

    /// <summary>Mend the message: size, content, form.</summary>
    FixMessage = 7,

    /// <summary>A person should look; none of the other values describes the case.</summary>
    Investigate = 8,
}
