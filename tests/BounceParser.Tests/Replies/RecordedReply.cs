using System.Text.Json.Serialization;

namespace BounceParsing.Tests.Replies;

/// <summary>A reply that someone's server gave, with what a reader of its words says that it means.</summary>
internal sealed record RecordedReply
{
    public required string Id { get; init; }

    public required string Reply { get; init; }

    public string? RemoteMta { get; init; }

    public string? Stage { get; init; }

    /// <summary>Best first; any of them is right.</summary>
    public required string[] Reasons { get; init; }

    public required string Permanence { get; init; }

    public bool Hard { get; init; }

    /// <summary>"train", or "heldout": not to be looked at while rules are written.</summary>
    public required string Part { get; init; }

    /// <summary>The public page or repository where it was seen.</summary>
    public required string Source { get; init; }

    [JsonIgnore]
    public string File { get; init; } = "";

    [JsonIgnore]
    public SmtpContext Context => new()
    {
        RemoteMta = RemoteMta,
        Stage = Stage is null ? SmtpStage.Unknown : Enum.Parse<SmtpStage>(Stage),
    };
}
