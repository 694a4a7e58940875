namespace BounceParsing.Grammars.Formats.Sendmail;

/// <summary>Finds the recipients of whom lines of the transcript speak.</summary>
internal sealed class RecipientIndex
{
    /// <summary>How many characters of lines without a name are compared with recipients: so many that only an attacker's mail has more.</summary>
    private const int MostCompared = 8 * 1024 * 1024;

    private readonly List<SendmailRecipient> _recipients;
    private readonly Dictionary<string, SendmailRecipient> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _hasList;
    private readonly DeliveryAction _action;
    private int _compared;

    /// <summary>Makes an index; where there is no list, the transcript makes the recipients.</summary>
    public RecipientIndex(List<SendmailRecipient> recipients, DeliveryAction action)
    {
        (_recipients, _hasList, _action) = (recipients, recipients.Count > 0, action);
        foreach (SendmailRecipient recipient in recipients)
            _byName.TryAdd(recipient.Name, recipient);
    }

    /// <summary>True where lines were compared with none of the recipients, for they are too many.</summary>
    public bool WasCut { get; private set; }

    public SendmailRecipient? Find(ReadOnlySpan<char> name)
    {
        string key = SendmailRecipient.NameOf(name);
        if (_byName.TryGetValue(key, out SendmailRecipient? known) || _hasList)
            return known;
        SendmailRecipient made = new(AddressText.Unbracket(name.Trim()).ToString()) { Action = _action };
        _recipients.Add(made);
        _byName.Add(key, made);
        return made;
    }

    /// <summary>Those of whom nothing is known yet and whose reply, as the list quotes it, is among the lines.</summary>
    public List<SendmailRecipient> Quoted(SessionLines lines)
        => MayCompare(lines) ? _recipients.FindAll(r => r.Words.Count == 0 && r.IsQuotedIn(lines.Lines)) : [];

    /// <summary>Those whose quoted reply or address is among the lines, else the only recipient.</summary>
    public List<SendmailRecipient> Meant(SessionLines lines)
    {
        List<SendmailRecipient> meant = Quoted(lines);
        if (meant.Count == 0 && MayCompare(lines))
            meant = _recipients.FindAll(r => r.Words.Count == 0 && lines.Mention(r.Address));
        return meant.Count == 0 && _recipients is [{ Words.Count: 0 }] ? _recipients : meant;
    }

    private bool MayCompare(SessionLines lines)
    {
        long cost = (long)_recipients.Count * lines.Length;
        bool may = cost <= MostCompared - _compared;
        _compared += may ? (int)cost : 0;
        WasCut |= !may;
        return may;
    }
}
