using System.Security.Cryptography;
using BounceParsing;

namespace BounceService.Storing;

/// <summary>A mail that names no address that anything happened to: a person should look at it.</summary>
public sealed record UnrecognisedMail
{
    /// <summary>64 hexadecimal digits, the same for the same mail.</summary>
    public required string Id { get; init; }

    /// <summary>When it came in, as ISO 8601 in UTC.</summary>
    public required string ReceivedAt { get; init; }

    /// <summary>Where it came in.</summary>
    public required string Source { get; init; }

    /// <summary>Its From; empty when it has none.</summary>
    public string Sender { get; init; } = "";

    /// <summary>Its Subject; empty when it has none.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Its length in bytes; 0 when only the report is at hand.</summary>
    public long Size { get; init; }

    /// <summary>What the parser saw, as JSON.</summary>
    public required string Report { get; init; }

    /// <summary>The mail, or its beginning; null when only the report is at hand.</summary>
    public byte[]? Content { get; init; }

    /// <summary>The mail of an arrival.</summary>
    public static UnrecognisedMail Of(Arrival arrival, BounceReport report, int keptBytes)
    {
        byte[]? content = arrival.Content?.ToArray();
        return new()
        {
            Id = content is null ? report.Correlate().Fingerprint : Convert.ToHexStringLower(SHA256.HashData(content)),
            ReceivedAt = Times.Text(arrival.ReceivedAt),
            Source = arrival.Source,
            Sender = report.Headers.From ?? "",
            Subject = report.Headers.Subject ?? "",
            Size = content?.Length ?? 0,
            Report = BounceJson.Serialize(report),
            Content = content?[..Math.Min(content.Length, keptBytes)],
        };
    }
}
