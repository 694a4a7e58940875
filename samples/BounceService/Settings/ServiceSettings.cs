using System.ComponentModel.DataAnnotations;

namespace BounceService.Settings;

/// <summary>What a process of the service does; several may be named, as in "Intake,Page".</summary>
[Flags]
public enum ServiceRole
{
    /// <summary>Nothing but health.</summary>
    None = 0,

    /// <summary>Takes mail: HTTP, webhooks, mailboxes.</summary>
    Intake = 1,

    /// <summary>Takes from the queue into the store.</summary>
    Worker = 2,

    /// <summary>Serves the page and the look-ups.</summary>
    Page = 4,

    /// <summary>All of it.</summary>
    All = Intake | Worker | Page,
}

/// <summary>All settings; each has a default that needs nothing installed.</summary>
public sealed record ServiceSettings
{
    /// <summary>The shortest token, in characters.</summary>
    public const int ShortestToken = 16;

    /// <summary>What this process does.</summary>
    public ServiceRole Role { get; init; } = ServiceRole.All;

    /// <summary>Opens everything; null has one made where only this machine can reach the service.</summary>
    [MinLength(ShortestToken)]
    public string? Token { get; init; }

    /// <summary>Opens POST /mail and nothing else; null leaves that to <see cref="Token"/>.</summary>
    [MinLength(ShortestToken)]
    public string? IntakeToken { get; init; }

    /// <summary>The folder of what is kept in files, from the working directory.</summary>
    [Required]
    public string Data { get; init; } = "data";

    /// <summary>After how many days events, notices and mails are erased; null keeps them. What still acts in the suppression list stays.</summary>
    [Range(1, 36_500)]
    public int? KeepDays { get; init; }

    /// <summary>Where the suppression list is kept.</summary>
    public StoreSettings Store { get; init; } = new();

    /// <summary>The way from intake to workers.</summary>
    public QueueSettings Queue { get; init; } = new();

    /// <summary>The mailboxes that are read.</summary>
    public IReadOnlyList<MailboxSettings> Mailboxes { get; init; } = [];

    /// <summary>What is taken over HTTP.</summary>
    public MailSettings Mail { get; init; } = new();

    /// <summary>Who is let in.</summary>
    public AuthenticationSettings Authentication { get; init; } = new();

    /// <summary>True when the process needs the store: it records what it takes, or looks it up.</summary>
    public bool NeedsStore => Role.HasFlag(ServiceRole.Page) || Role.HasFlag(ServiceRole.Worker) || Queue.Uri is null;

    /// <summary>The settings as they stand in the configuration.</summary>
    /// <exception cref="InvalidOperationException">One of them is out of range.</exception>
    public static ServiceSettings Read(IConfiguration configuration)
    {
        ServiceSettings settings = configuration.Get<ServiceSettings>() ?? new();
        settings = settings with { Token = NotEmpty(settings.Token), IntakeToken = NotEmpty(settings.IntakeToken) };
        foreach (object part in (object[])[settings, settings.Store, settings.Queue, settings.Mail, settings.Authentication, .. settings.Mailboxes])
            Validate(part);
        if (settings is { Queue.Uri: null } && !settings.Role.HasFlag(ServiceRole.Intake) && settings.Role.HasFlag(ServiceRole.Worker))
            throw new InvalidOperationException("A worker takes from a queue: set Queue:Uri.");
        return settings;
    }

    // An empty variable is none.
    private static string? NotEmpty(string? token) => string.IsNullOrEmpty(token) ? null : token;

    private static void Validate(object part)
    {
        List<ValidationResult> errors = [];
        if (!Validator.TryValidateObject(part, new(part), errors, validateAllProperties: true))
            throw new InvalidOperationException($"{part.GetType().Name}: {string.Join(" ", errors.Select(error => error.ErrorMessage))}");
    }
}

/// <summary>Where the suppression list is kept.</summary>
public sealed record StoreSettings
{
    /// <summary>The SQLite file; null is bounces.db in <see cref="ServiceSettings.Data"/>.</summary>
    public string? Path { get; init; }

    /// <summary>The connection string of a PostgreSQL server; null keeps SQLite.</summary>
    public string? Postgres { get; init; }
}

/// <summary>The queue between intake and workers, on a RabbitMQ server.</summary>
public sealed record QueueSettings
{
    /// <summary>The server, as in amqp://user:password@host:5672/; null records at once, without a queue.</summary>
    public Uri? Uri { get; init; }

    /// <summary>The queue; what fails too often goes to one of this name with ".dead" behind it.</summary>
    [Required, RegularExpression("[A-Za-z0-9._-]{1,200}")]
    public string Name { get; init; } = "bounces";

    /// <summary>How many messages a worker holds at once.</summary>
    [Range(1, ushort.MaxValue)]
    public int Prefetch { get; init; } = 1000;

    /// <summary>How many messages a worker records in one transaction at most.</summary>
    [Range(1, 10_000)]
    public int BatchSize { get; init; } = 200;

    /// <summary>How often a message is handed out again before it goes to the dead letters. The queue keeps the number that it was made with.</summary>
    [Range(1, 1_000_000)]
    public int DeliveryLimit { get; init; } = 20;

    /// <summary>How many messages may wait for the broker's confirmation.</summary>
    [Range(1, 100_000)]
    public int Outstanding { get; init; } = 1000;

    /// <summary>How long a worker holds what it has while the store is away, before it gives it back to the queue. Well below the broker's consumer_timeout (30 minutes).</summary>
    public TimeSpan Hold { get; init; } = TimeSpan.FromMinutes(10);
}

/// <summary>One mailbox.</summary>
public sealed record MailboxSettings
{
    /// <summary>A folder of .eml files, a Maildir, an mbox file, or a server: imap(s)://user@host/FOLDER, pop3(s)://user@host.</summary>
    [Required]
    public string Url { get; init; } = "";

    /// <summary>The user's password on a server.</summary>
    public string? Password { get; init; }

    /// <summary>How often is looked for new mail where nothing tells of it.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMinutes(1);
}

/// <summary>What is taken as one message.</summary>
public sealed record MailSettings
{
    /// <summary>The longest message, in bytes; the broker's own limit (16 MiB unless set there) must be above it.</summary>
    [Range(1024, 512 * 1024 * 1024)]
    public int MaxBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>How many bytes are kept of a message that was not recognised.</summary>
    [Range(0, 16 * 1024 * 1024)]
    public int KeptBytes { get; init; } = 256 * 1024;
}

/// <summary>By which schemes callers are known; a host that registers others names them here.</summary>
public sealed record AuthenticationSettings
{
    /// <summary>The scheme of the page: a log-in form with the token, and a cookie.</summary>
    [Required]
    public string PageScheme { get; init; } = Access.Schemes.Page;

    /// <summary>The scheme of the programs' interface: the token as a bearer token (RFC 6750).</summary>
    [Required]
    public string ApiScheme { get; init; } = Access.Schemes.Token;
}
