using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Sendmail;

/// <summary>Gives each line of the transcript to the recipient that it speaks of.</summary>
/// <remarks>
/// Sendmail writes what the other side said, then a line of its own that names the recipient (sendmail/deliver.c,
/// giveresponse). Where a reply to RCPT is read late, the last command shown is DATA (sendmail/usersmtp.c, smtprcptstat).
/// </remarks>
internal sealed class Transcript(List<SendmailRecipient> recipients, DeliveryAction action)
{
    private const string Talking = "while talking to ";
    private const int MostAboutAll = 4;

    /// <summary>What the queue says of the message as a whole (sendmail/deliver.c, sendall; sendmail/queue.c).</summary>
    private static readonly string[] QueueWords =
    [
        "Message could not be delivered for", "Message will be deleted from queue", "Warning: message still undelivered",
        "Will keep trying until", "Cannot send message for", "Cannot send within",
    ];

    private readonly RecipientIndex _index = new(recipients, action);
    private readonly SessionLines _session = new();
    private readonly List<SendmailRecipient> _given = [];
    private readonly List<string> _aboutAll = [];

    /// <summary>True where lines were given to nobody because they or the recipients are too many.</summary>
    public bool WasCut => _index.WasCut || _session.WasCut;

    /// <summary>Lines about all recipients.</summary>
    public IReadOnlyList<string> AboutAll => _aboutAll;

    /// <summary>The host of which lines speak that name no recipient; null where there is none.</summary>
    public string? OrphanHost { get; private set; }

    public IReadOnlyList<string> Orphans => _session.Lines;

    public void Read(TextLines text, int from, int to)
    {
        for (int line = from; line < to; line++)
        {
            if (!text.IsBlank(line))
                Take(text[line]);
        }

        Give(_index.Meant(_session), null);
    }

    private void Take(ReadOnlySpan<char> line)
    {
        int talking = CaselessSearch.Find(line, Talking);
        if (talking is >= 0 and <= 4)
            BeginSession(line[(talking + Talking.Length)..]);
        else if (line.StartsWith(SessionLines.Command))
            _session.SetCommand(line);
        else if (line.StartsWith(SessionLines.Reply))
            TakeReply(line);
        else if (line.TrimStart().BeginsAny(QueueWords))
            TakeAboutAll(line);
        else if (StatusLine.TryRead(line, out StatusLine own))
            TakeOwn(own, line);
        else
            _session.Add(line);
    }

    /// <summary>What an earlier host said counts only where the list quotes it: the last one tried decides.</summary>
    private void BeginSession(ReadOnlySpan<char> host)
    {
        Give(_index.Quoted(_session), null);
        _given.Clear();
        _session.Begin(host);
    }

    /// <summary>A refusal of DATA for want of recipients tells that the replies before it were to RCPT.</summary>
    private void TakeReply(ReadOnlySpan<char> line)
    {
        if (_session.IsClosing)
            return;
        if (line[SessionLines.Reply.Length..].TrimStart().StartsWith("503"))
        {
            _given.ForEach(LateReply);
            _given.Clear();
        }

        _session.AddReply(line);
    }

    private static void LateReply(SendmailRecipient recipient)
    {
        if (recipient.Stage == SmtpStage.EndOfData)
            recipient.Stage = SmtpStage.RcptTo;
    }

    private void TakeAboutAll(ReadOnlySpan<char> line)
    {
        if (_aboutAll.Count < MostAboutAll)
            _aboutAll.Add(line.ToString());
    }

    /// <summary>Where the other side spoke, Sendmail's own summary of it is left out.</summary>
    private void TakeOwn(StatusLine own, ReadOnlySpan<char> line)
    {
        OrphanHost ??= own.Host;
        if (own.IsNamed && _index.Find(own.Name) is SendmailRecipient named)
        {
            bool isUnknown = _session.HasReply && line.Holds("user unknown");
            if (!_session.HasReply)
                _session.Add(line);
            Give([named], own.Status);
            if (isUnknown)
                LateReply(named);
        }
        else if (!_session.HasReply || !Give(_index.Meant(_session), own.Status))
        {
            _session.Add(line);
        }
    }

    private bool Give(List<SendmailRecipient> meant, EnhancedStatusCode? status)
    {
        if (_session.Lines.Count == 0 || meant.Count == 0)
            return false;
        foreach (SendmailRecipient recipient in meant)
            _session.GiveTo(recipient, status);
        _given.AddRange(meant);
        _session.Clear();
        return true;
    }
}
