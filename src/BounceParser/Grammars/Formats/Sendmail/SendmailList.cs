using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Sendmail;

/// <summary>Reads a list of recipients: an address a line, remarks in parentheses beside or below it.</summary>
internal sealed class SendmailList(List<SendmailRecipient> recipients, int limit)
{
    /// <summary>What a remark says of the recipient's fate (sendmail/savemail.c; sendmail 8.6 and 8.7, savemail.c).</summary>
    private static readonly (string Words, DeliveryAction Action)[] Fates =
    [
        ("unrecoverable error", DeliveryAction.Failed), ("failed", DeliveryAction.Failed), ("bounced", DeliveryAction.Failed),
        ("transient failure", DeliveryAction.Delayed), ("deferred", DeliveryAction.Delayed), ("warning", DeliveryAction.Delayed),
        ("relayed", DeliveryAction.Relayed), ("successful", DeliveryAction.Delivered), ("expanded by", DeliveryAction.Expanded),
    ];

    /// <summary>Headings within the list of the IDA version (sendmail 5.65+IDA, savemail.c).</summary>
    private static readonly (string Words, DeliveryAction Action)[] Headings =
    [
        ("Bounced, cannot deliver:", DeliveryAction.Failed), ("Tentative, will retry", DeliveryAction.Delayed),
        ("Not delivered", DeliveryAction.Failed),
    ];

    private readonly List<SendmailRecipient> _recipients = recipients;
    private SendmailRecipient? _last;

    /// <summary>True where the list names more than may be read.</summary>
    public bool WasCut { get; private set; }

    public void Read(TextLines text, int from, int to, DeliveryAction action)
    {
        for (int line = from; line < to; line++)
        {
            ReadOnlySpan<char> words = text[line].Trim();
            if (words.IsEmpty)
                continue;
            if (words[0] == '(')
                line = ReadRemark(text, line, to) - 1;
            else if (Find(Headings, words) is DeliveryAction heading and not DeliveryAction.Unknown)
                action = heading;
            else
                ReadRecipient(words, action);
        }
    }

    /// <summary>Reads a remark up to the line that closes it and returns the line after.</summary>
    private int ReadRemark(TextLines text, int from, int to)
    {
        int end = from + 1;
        while (end < to && !text[end - 1].EndsWith(")") && text[end].Length > 0 && text[end][0] is ' ' or '\t')
            end++;
        if (_last is not null)
            TakeRemark(text.Unfold(from, end), _last);
        return end;
    }

    private static void TakeRemark(ReadOnlySpan<char> remark, SendmailRecipient recipient)
    {
        remark = remark.Trim();
        if (remark is ['(', .., ')'])
            remark = remark[1..^1];
        if (remark.Begins("(reason:") || remark.Begins("reason:"))
            recipient.Reason = remark[(remark.IndexOf(':') + 1)..].Trim().ToString();
        else if (remark.Begins("expanded from:"))
            recipient.ExpandedFrom = AddressText.Unbracket(remark["expanded from:".Length..].Trim()).ToString();
        else if (Find(Fates, remark) is DeliveryAction fate and not DeliveryAction.Unknown)
            TakeFate(remark, fate, recipient);
    }

    private static void TakeFate(ReadOnlySpan<char> remark, DeliveryAction fate, SendmailRecipient recipient)
    {
        recipient.Action = fate;
        int colon = remark.IndexOf(':');
        if (colon > 0)
            recipient.Reason ??= remark[(colon + 1)..].Trim().ToString();
    }

    private void ReadRecipient(ReadOnlySpan<char> words, DeliveryAction action)
    {
        int remark = words.LastIndexOf(" (");
        bool hasRemark = remark > 0 && words[^1] == ')' && words[0] is not '"';
        ReadOnlySpan<char> name = hasRemark ? words[..remark].Trim() : words;
        int bracket = name.LastIndexOf('<');
        if (bracket >= 0 && name[^1] == '>')
            name = name[(bracket + 1)..^1];
        bool isName = !name.IsEmpty && (name[0] is '"' or '|' or '/' or ':' || !name.Contains(' '));
        WasCut |= isName && _recipients.Count >= limit;
        if (!isName || WasCut)
            return;
        _last = new SendmailRecipient(name.ToString()) { Action = action };
        _recipients.Add(_last);
        if (hasRemark)
            TakeRemark(words[(remark + 1)..], _last);
    }

    private static DeliveryAction Find((string Words, DeliveryAction Action)[] rows, ReadOnlySpan<char> text)
    {
        foreach ((string words, DeliveryAction action) in rows)
        {
            if (text.Begins(words))
                return action;
        }

        return DeliveryAction.Unknown;
    }
}
