using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Sendmail;

/// <summary>Reads one notice, section by section.</summary>
internal sealed class SendmailNotice
{
    private static readonly WordSet WarningWords = new WordSet(
        ["THIS IS A WARNING MESSAGE ONLY", "Will keep trying until message is"]);

    private readonly TextLines _text;
    private readonly int _first;
    private readonly BounceLimits _limits;
    private readonly DeliveryAction _action;
    private readonly List<SendmailRecipient> _recipients = [];
    private Transcript? _transcript;
    private bool _wasCut;

    public SendmailNotice(TextLines text, int first, BounceLimits limits)
    {
        (_text, _first, _limits) = (text, first, limits);
        _action = IsWarning() ? DeliveryAction.Delayed : DeliveryAction.Failed;
    }

    public Findings? Read()
    {
        Findings findings = new()
        {
            Grammar = "sendmail",
            Generator = "Sendmail",
            Kind = _action == DeliveryAction.Delayed ? ReportKind.Delay : ReportKind.Failure,
            Text = _text,
            ReturnedFromLine = ReadSections(),
        };
        if (_recipients.Count == 0 && _transcript is { OrphanHost: string host } && findings.ReturnedFromLine >= 0)
            AddOrphans(host, findings.ReturnedFromLine);
        SharedWords shared = new(_limits.MaxJudgedLength);
        foreach (SendmailRecipient recipient in _recipients)
        {
            if (recipient.Action == DeliveryAction.Unknown)
                recipient.Action = _action;
            bool isOpen = recipient.Action is DeliveryAction.Failed or DeliveryAction.Delayed;
            findings.Blocks.Add(recipient.ToBlock(isOpen ? _transcript?.AboutAll ?? [] : [], shared));
        }

        findings.IsTruncated = _wasCut || shared.WasCut || _transcript is { WasCut: true };

        return findings.Blocks.Count > 0 ? findings : null;
    }

    /// <summary>Reads the sections; returns the line of the returned message's heading, -1 for none.</summary>
    private int ReadSections()
    {
        int line = _first;
        while (line < _text.Count)
        {
            SendmailSection section = SendmailSection.Of(_text[line]);
            if (section.Role == SectionRole.Returned)
                return line;
            int end = SectionEnd(line + 1);
            if (section.Role == SectionRole.List)
                ReadList(line + 1, end, section.Action);
            else if (section.Role == SectionRole.Transcript)
                (_transcript = new Transcript(_recipients, _action)).Read(_text, line + 1, end);
            else
                return -1;
            line = end;
        }

        return -1;
    }

    private void ReadList(int from, int to, DeliveryAction action)
    {
        SendmailList list = new(_recipients, _limits.MaxMentions);
        list.Read(_text, from, to, action);
        _wasCut |= list.WasCut;
    }

    private int SectionEnd(int line)
    {
        while (line < _text.Count && SendmailSection.Of(_text[line]).Role == SectionRole.None && !IsBoundary(_text[line]))
            line++;
        return line;
    }

    /// <summary>A MIME boundary, where the notice lost its Content-Type.</summary>
    private static bool IsBoundary(ReadOnlySpan<char> line) => line.StartsWith("--") && line.Length > 2 && line[2] is not ('-' or ' ');

    private bool IsWarning()
    {
        for (int line = 0; line < _text.Count && SendmailSection.Of(_text[line]).Role != SectionRole.Returned; line++)
        {
            if (WarningWords.IsIn(_text[line]))
                return true;
        }

        return false;
    }

    /// <summary>Sendmail 5 may name a host alone: the recipients are then those of the returned message at that host.</summary>
    private void AddOrphans(string host, int returned)
    {
        foreach (HeaderField header in ReturnedText.ReadHeaders(_text, returned))
        {
            bool isTo = header.Name.Equals("To", StringComparison.OrdinalIgnoreCase) || header.Name.Equals("Cc", StringComparison.OrdinalIgnoreCase);
            foreach (string item in isTo ? header.Value.Split(',') : [])
            {
                if (AddressSearch.First(item) is not string address || !address.EndsWith('@' + host, StringComparison.OrdinalIgnoreCase))
                    continue;
                SendmailRecipient recipient = new(address);
                recipient.Words.AddRange(_transcript!.Orphans);
                _recipients.Add(recipient);
            }
        }
    }
}
