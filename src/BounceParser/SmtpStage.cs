using System.Text.Json.Serialization;
using BounceParsing.Json;

namespace BounceParsing;

/// <summary>How far the delivery had come when it failed (RFC 5321, 3).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SmtpStage>))]
public enum SmtpStage
{
    /// <summary>The report does not tell.</summary>
    Unknown = 0,

    /// <summary>While a mail host for the domain was looked up.</summary>
    Dns = 1,

    /// <summary>While connecting, up to and including the greeting.</summary>
    Connect = 2,

    /// <summary>At HELO or EHLO.</summary>
    Helo = 3,

    /// <summary>At STARTTLS or in the TLS handshake (RFC 3207).</summary>
    StartTls = 4,

    /// <summary>At AUTH (RFC 4954).</summary>
    Auth = 5,

    /// <summary>At MAIL FROM.</summary>
    MailFrom = 6,

    /// <summary>At RCPT TO.</summary>
    RcptTo = 7,

    /// <summary>At the DATA or BDAT command, or while the message was sent.</summary>
    Data = 8,

    /// <summary>After the dot that ends the message.</summary>
    EndOfData = 9,

    /// <summary>No SMTP at all: delivery on the host itself, to a mailbox, a pipe or an alias.</summary>
    Local = 20,
}
