using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Sendmail;

/// <summary>Gives each line of the transcript to the recipient that it speaks of.</summary>
/// <remarks>
/// Sendmail writes what the other side said, then a line of its own that names the recipient (sendmail/deliver.c,
/// giveresponse). Where a reply to RCPT is read late, the last command shown is DATA (sendmail/usersmtp.c, smtprcptstat).
/// </remarks>
internal sealed class Transcript
{
    /// <summary>More recipients than this are found by their names only, so that time grows with the length alone.</summary>
    private const int MostCompared = 200;

    /// <summary>How many nameless lines are looked up.</summary>
    private const int MostSearches = 500;

    /// <summary>More lines than this are said of no recipient by any server.</summary>
    private const int MostPending = 100;

    private const int MostAboutAll = 4;

    /// <summary>What the queue says of the message as a whole (sendmail/deliver.c, sendall; sendmail/queue.c).</summary>
    private static readonly string[] QueueWords =
    [
        "Message could not be delivered for", "Message will be deleted from queue", "Warning: message still undelivered",
        "Will keep trying until", "Cannot send message for", "Cannot send within",
    ];

    private const string Command = ">>>";
    private const string Reply = "<<<";

    private readonly List<SendmailRecipient> _recipients;
    private readonly Dictionary<string, SendmailRecipient> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _hasList;
    private readonly DeliveryAction _action;
    private readonly List<string> _pending = [];
    private readonly List<SendmailRecipient> _lastGiven = [];
    private bool _hasReply;
    private int _searches;
    private string? _host;
    private string _command = string.Empty;

    public Transcript(List<SendmailRecipient> recipients, DeliveryAction action)
    {
        (_recipients, _hasList, _action) = (recipients, recipients.Count > 0, action);
        foreach (SendmailRecipient recipient in recipients)
            _byName.TryAdd(recipient.Name, recipient);
    }

    /// <summary>Lines about all recipients.</summary>
    public List<string> AboutAll { get; } = [];

    /// <summary>The host of which lines speak that name no recipient; null where there is none.</summary>
    public string? OrphanHost { get; private set; }

    public IReadOnlyList<string> Orphans => _pending;

    public void Read(TextLines text, int from, int to)
    {
        for (int line = from; line < to; line++)
        {
            if (!text.IsBlank(line))
                Take(text[line]);
        }

        GiveToMeant(null);
    }

    private void Take(ReadOnlySpan<char> line)
    {
        const string Talking = "while talking to ";
        int talking = line.Length < 200 ? line.IndexOf(Talking, StringComparison.OrdinalIgnoreCase) : -1;
        if (talking is >= 0 and <= 4)
            BeginSession(line[(talking + Talking.Length)..]);
        else if (line.StartsWith(Command))
            TakeCommand(line);
        else if (line.StartsWith(Reply))
            TakeReply(line);
        else if (line.TrimStart().BeginsAny(QueueWords))
            Add(AboutAll, line, MostAboutAll);
        else if (StatusLine.TryRead(line, out StatusLine own))
            TakeOwn(own, line);
        else
            Add(_pending, line, MostPending);
    }

    private static void Add(List<string> lines, ReadOnlySpan<char> line, int most)
    {
        if (lines.Count < most)
            lines.Add(line.ToString());
    }

    /// <summary>What an earlier host said counts only where the list quotes it: the last one tried decides.</summary>
    private void BeginSession(ReadOnlySpan<char> host)
    {
        Give(Quoted(), null);
        Forget();
        _lastGiven.Clear();
        _host = host.TrimEnd(": ").TrimEnd('.').ToString();
        _command = string.Empty;
    }

    private void TakeCommand(ReadOnlySpan<char> line)
    {
        _command = line.ToString();
        _pending.RemoveAll(static earlier => earlier.StartsWith(Command, StringComparison.Ordinal));
        Add(_pending, line, MostPending);
    }

    /// <summary>What is said to the end of a session, or to its reset, is about nobody.</summary>
    private void TakeReply(ReadOnlySpan<char> line)
    {
        if (_command.Contains("QUIT", StringComparison.OrdinalIgnoreCase) || _command.Contains("RSET", StringComparison.OrdinalIgnoreCase))
            return;
        if (line.TrimStart("< ").StartsWith("503"))
            LastAtRcpt();
        Add(_pending, line, MostPending);
        _hasReply = true;
    }

    /// <summary>A refusal of DATA for want of recipients tells that the reply before it was to RCPT.</summary>
    private void LastAtRcpt()
    {
        foreach (SendmailRecipient recipient in _lastGiven)
        {
            if (recipient.Stage == SmtpStage.EndOfData)
                recipient.Stage = SmtpStage.RcptTo;
        }

        _lastGiven.Clear();
    }

    private void TakeOwn(StatusLine own, ReadOnlySpan<char> line)
    {
        OrphanHost ??= own.Host;
        if (own.IsNamed && FindNamed(own.Name) is SendmailRecipient named)
            Give(named, own.Status, line);
        else if (!_hasReply || !GiveToMeant(own.Status))
            Add(_pending, line, MostPending);
    }

    private SendmailRecipient? FindNamed(ReadOnlySpan<char> name)
    {
        string key = SendmailRecipient.NameOf(name);
        if (_byName.TryGetValue(key, out SendmailRecipient? known) || _hasList)
            return known;
        SendmailRecipient made = new(AddressText.Unbracket(name.Trim()).ToString()) { Action = _action };
        _recipients.Add(made);
        _byName.Add(key, made);
        return made;
    }

    /// <summary>Gives what is pending to those whose quoted reply or address it holds, else to the only recipient.</summary>
    private bool GiveToMeant(EnhancedStatusCode? status)
    {
        if (_recipients.Count > MostCompared || ++_searches > MostSearches)
            return false;
        List<SendmailRecipient> meant = Quoted();
        if (meant.Count == 0)
            meant = _recipients.FindAll(r => r.Words.Count == 0 && IsMentioned(r));
        if (meant.Count == 0 && _recipients is [{ Words.Count: 0 }])
            meant = _recipients;
        return Give(meant, status);
    }

    private List<SendmailRecipient> Quoted()
        => _recipients.Count > MostCompared || ++_searches > MostSearches ? [] : _recipients.FindAll(r => r.Words.Count == 0 && r.IsQuotedIn(_pending));

    private bool Give(List<SendmailRecipient> meant, EnhancedStatusCode? status)
    {
        if (_pending.Count == 0 || meant.Count == 0)
            return false;
        foreach (SendmailRecipient recipient in meant)
            Fill(recipient, status);
        Forget();
        return true;
    }

    private bool IsMentioned(SendmailRecipient recipient)
    {
        foreach (string line in _pending)
        {
            if (AddressText.Mentions(line, recipient.Address))
                return true;
        }

        return false;
    }

    /// <summary>Where the other side spoke, Sendmail's own summary of it is left out.</summary>
    private void Give(SendmailRecipient recipient, EnhancedStatusCode? status, ReadOnlySpan<char> line)
    {
        if (!_hasReply)
            Add(_pending, line, MostPending);
        Fill(recipient, status);
        if (_hasReply && recipient.Stage == SmtpStage.EndOfData && line.Holds("user unknown"))
            recipient.Stage = SmtpStage.RcptTo;
        Forget();
    }

    private void Fill(SendmailRecipient recipient, EnhancedStatusCode? status)
    {
        foreach (string line in _pending)
        {
            if (!line.StartsWith(Command, StringComparison.Ordinal))
                recipient.Words.Add(line.StartsWith(Reply, StringComparison.Ordinal) ? line[Reply.Length..].TrimStart() : line);
        }

        recipient.OwnStatus ??= status;
        if (!_hasReply)
            return;
        _lastGiven.Add(recipient);
        recipient.RemoteMta ??= _host;
        if (recipient.Stage == SmtpStage.Unknown)
            recipient.Stage = StageOf(_command);
    }

    private void Forget()
    {
        _pending.Clear();
        _hasReply = false;
    }

    private static SmtpStage StageOf(ReadOnlySpan<char> command)
    {
        ReadOnlySpan<char> verb = command.TrimStart("> ");
        if (verb.IsEmpty)
            return SmtpStage.Connect;
        foreach ((string word, SmtpStage stage) in Stages)
        {
            if (verb.Begins(word))
                return stage;
        }

        return SmtpStage.Unknown;
    }

    private static readonly (string Word, SmtpStage Stage)[] Stages =
    [
        ("EHLO", SmtpStage.Helo), ("HELO", SmtpStage.Helo), ("LHLO", SmtpStage.Helo), ("STARTTLS", SmtpStage.StartTls),
        ("AUTH", SmtpStage.Auth), ("MAIL", SmtpStage.MailFrom), ("RCPT", SmtpStage.RcptTo), ("DATA", SmtpStage.EndOfData),
        (".", SmtpStage.EndOfData),
    ];
}
