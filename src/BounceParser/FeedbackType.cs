using System.Text.Json.Serialization;
using BounceParsing.Json;

namespace BounceParsing;

/// <summary>What a feedback report is about (RFC 5965, 7.3; RFC 6591, 3.1; the IANA registry of feedback report types).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<FeedbackType>))]
public enum FeedbackType
{
    /// <summary>The report does not tell, or tells a type that is not registered; <see cref="FeedbackReport.Fields"/> has the word.</summary>
    Unknown = 0,

    /// <summary>A person says that the mail is unwanted: "abuse".</summary>
    Abuse = 1,

    /// <summary>Authentication failed (RFC 6591): "auth-failure".</summary>
    AuthFailure = 2,

    /// <summary>A person says that the mail is fraud or phishing: "fraud".</summary>
    Fraud = 3,

    /// <summary>A person says that the mail is no spam after all: "not-spam".</summary>
    NotSpam = 4,

    /// <summary>A person wants no more mail of the kind: "opt-out", "opt-out-list".</summary>
    OptOut = 5,

    /// <summary>The mail held malware: "virus".</summary>
    Virus = 6,

    /// <summary>Anything else: "other".</summary>
    Other = 7,
}
