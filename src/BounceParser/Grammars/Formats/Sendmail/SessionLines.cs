namespace BounceParsing.Grammars.Formats.Sendmail;

/// <summary>The lines of a session that no recipient has got yet: the last command, the replies, Sendmail's own words.</summary>
internal sealed class SessionLines
{
    public const string Command = ">>>";
    public const string Reply = "<<<";

    /// <summary>More lines than this are said of no recipient by any server.</summary>
    private const int Most = 100;

    /// <summary>Commands and how far a delivery has come with them (RFC 5321, 4.1.1).</summary>
    private static readonly (string Word, SmtpStage Stage)[] Stages =
    [
        ("EHLO", SmtpStage.Helo), ("HELO", SmtpStage.Helo), ("LHLO", SmtpStage.Helo), ("STARTTLS", SmtpStage.StartTls),
        ("AUTH", SmtpStage.Auth), ("MAIL", SmtpStage.MailFrom), ("RCPT", SmtpStage.RcptTo), ("DATA", SmtpStage.EndOfData),
        (".", SmtpStage.EndOfData),
    ];

    private readonly List<string> _lines = [];
    private string _command = string.Empty;
    private string? _host;

    public IReadOnlyList<string> Lines => _lines;

    /// <summary>How many characters the lines and the command have, ends included.</summary>
    public int Length { get; private set; }

    /// <summary>True where lines were left out.</summary>
    public bool WasCut { get; private set; }

    public bool HasReply { get; private set; }

    /// <summary>True after QUIT and RSET: what is said to them is about nobody.</summary>
    public bool IsClosing => _command.AsSpan().Holds("QUIT") || _command.AsSpan().Holds("RSET");

    public void Begin(ReadOnlySpan<char> host)
    {
        Clear();
        _host = host.TrimEnd(": ").TrimEnd('.').ToString();
        SetCommand(string.Empty);
    }

    public void SetCommand(ReadOnlySpan<char> line)
    {
        Length += line.Length - _command.Length;
        _command = line.ToString();
    }

    public void AddReply(ReadOnlySpan<char> line)
    {
        Add(line[Reply.Length..].TrimStart());
        HasReply = true;
    }

    public void Add(ReadOnlySpan<char> line)
    {
        WasCut |= _lines.Count >= Most;
        if (_lines.Count >= Most)
            return;
        _lines.Add(line.ToString());
        Length += line.Length + 1;
    }

    public void Clear()
    {
        _lines.Clear();
        Length = _command.Length;
        HasReply = false;
    }

    public bool Mention(string address)
    {
        if (address.Length == 0)
            return false;
        foreach (string line in _lines)
        {
            if (line.AsSpan().Holds(address))
                return true;
        }

        return _command.AsSpan().Holds(address);
    }

    public void GiveTo(SendmailRecipient recipient, EnhancedStatusCode? status)
    {
        recipient.Words.AddRange(_lines);
        recipient.OwnStatus ??= status;
        if (!HasReply)
            return;
        recipient.RemoteMta ??= _host;
        if (recipient.Stage == SmtpStage.Unknown)
            recipient.Stage = Stage();
    }

    private SmtpStage Stage()
    {
        ReadOnlySpan<char> verb = _command.AsSpan().TrimStart("> ");
        if (verb.IsEmpty)
            return SmtpStage.Connect;
        foreach ((string word, SmtpStage stage) in Stages)
        {
            if (verb.Begins(word))
                return stage;
        }

        return SmtpStage.Unknown;
    }
}
