using System.Data.Common;
using System.Net.Sockets;

namespace BounceParsing.MailKit;

/// <summary>How a mailbox is read.</summary>
public sealed record BounceMailboxOptions
{
    /// <summary>Where the checkpoint of this mailbox is kept; each reader of a mailbox needs its own.</summary>
    public required ICheckpointStore Checkpoints { get; init; }

    /// <summary>The IMAP folder that is read; "INBOX" unless set.</summary>
    public string Folder { get; init; } = "INBOX";

    /// <summary>Where reports go (IMAP, Maildir); null leaves them. Folders that are missing are made.</summary>
    public string? ProcessedFolder { get; init; } = "Processed";

    /// <summary>Where other mail goes (IMAP, Maildir); null leaves it.</summary>
    public string? UnrecognisedFolder { get; init; } = "Unrecognised";

    /// <summary>Where mail goes that failed too often (IMAP, Maildir); null leaves it.</summary>
    public string? FailedFolder { get; init; } = "Failed";

    /// <summary>True deletes reports from a POP3 server once the handler has taken them; false, as unless set, leaves them. Other mail always stays.</summary>
    public bool DeleteProcessed { get; init; }

    /// <summary>How many mails are fetched and handed over at once; 200 unless set, 1 to 10,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int BatchSize
    {
        get;
        init => field = value is >= 1 and <= 10_000 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, null);
    } = 200;

    /// <summary>How often a mail may fail before it is given up; 5 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxAttempts
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, null);
    } = 5;

    /// <summary>How often is asked for new mail where the server cannot tell of it; a minute unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public TimeSpan PollInterval
    {
        get;
        init => field = Positive(value);
    } = TimeSpan.FromMinutes(1);

    /// <summary>After how long IDLE is ended and begun anew; 9 minutes unless set: many a router forgets a silent connection after 10 (RFC 2177 asks for 29).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public TimeSpan IdleRenewal
    {
        get;
        init => field = Positive(value);
    } = TimeSpan.FromMinutes(9);

    /// <summary>The first wait after a failure; it doubles each time up to <see cref="LongestBackoff"/>, less a random part of up to a half. A second unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public TimeSpan FirstBackoff
    {
        get;
        init => field = Positive(value);
    } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait after a failure; five minutes unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public TimeSpan LongestBackoff
    {
        get;
        init => field = Positive(value);
    } = TimeSpan.FromMinutes(5);

    /// <summary>Up to what length in bytes a mail is handed over beside what it says, for a handler that keeps it or passes it on; 0 unless set: never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0.</exception>
    public int KeepContentUpTo
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, null);
    }

    /// <summary>How mails are read.</summary>
    public BounceParserOptions ParserOptions { get; init; } = BounceParserOptions.Default;

    /// <summary>
    /// Tells whether what a handler threw says nothing against the mail, such as a database that is away: then the whole batch waits and
    /// no mail's count goes up. Unless set: a <see cref="DbException"/> that says it is transient, time-outs, and failures of network or disk.
    /// </summary>
    public Func<Exception, bool> IsTransient { get; init; } = IsTransientByDefault;

    /// <summary>Is told what went wrong, for a log; it must not throw.</summary>
    public Action<MailboxProblem>? OnProblem { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    private static bool IsTransientByDefault(Exception exception) => exception is DbException { IsTransient: true }
        or TimeoutException or IOException or SocketException or HttpRequestException or OperationCanceledException;

    private static TimeSpan Positive(TimeSpan value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
        return value;
    }
}
