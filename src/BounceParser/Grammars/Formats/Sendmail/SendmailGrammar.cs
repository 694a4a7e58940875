using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Sendmail;

/// <summary>The notices of Sendmail 8 (sendmail/savemail.c, errbody) and Sendmail 5.</summary>
internal sealed class SendmailGrammar : IGrammar
{
    private static readonly string[] WarningWords = ["THIS IS A WARNING MESSAGE ONLY", "Will keep trying until message is"];

    public Findings? Read(Notice notice)
    {
        foreach (TextLines text in notice.Texts)
        {
            int first = FindFirst(text);
            if (first >= 0 && ReadText(text, first) is Findings findings)
                return findings;
        }

        return null;
    }

    /// <summary>The first heading; what stands below the beginning of a message's headers is not looked at.</summary>
    private static int FindFirst(TextLines text)
    {
        for (int line = 0; line < text.Count; line++)
        {
            SectionRole role = SendmailSection.Of(text[line]).Role;
            if (role is SectionRole.List or SectionRole.Transcript)
                return line;
            if (role == SectionRole.Returned || ReturnedText.StartsHeader(text[line]))
                return -1;
        }

        return -1;
    }

    private static Findings? ReadText(TextLines text, int first)
    {
        List<SendmailRecipient> recipients = [];
        Transcript? transcript = null;
        bool isWarning = IsWarning(text, first);
        int line = first;
        int returned = -1;
        while (line < text.Count && returned < 0)
        {
            SendmailSection section = SendmailSection.Of(text[line]);
            int end = SectionEnd(text, line + 1);
            if (section.Role == SectionRole.Returned)
                returned = line;
            else if (section.Role == SectionRole.List)
                new SendmailList(recipients).Read(text, line + 1, end, section.Action);
            else if (section.Role == SectionRole.Transcript)
                (transcript = new Transcript(recipients, recipients.Count > 0, ActionOf(isWarning))).Read(text, line + 1, end);
            else
                break;
            line = end;
        }

        Findings findings = new()
        {
            Grammar = "sendmail",
            Generator = "Sendmail",
            Kind = isWarning ? ReportKind.Delay : ReportKind.Failure,
            Text = text,
            ReturnedFromLine = returned,
        };
        AddOrphan(recipients, transcript, findings);
        foreach (SendmailRecipient recipient in recipients)
        {
            if (recipient.Action == DeliveryAction.Unknown)
                recipient.Action = ActionOf(isWarning);
            findings.Blocks.Add(recipient.ToBlock(recipient.Action is DeliveryAction.Failed or DeliveryAction.Delayed ? transcript?.AboutAll ?? [] : []));
        }

        return findings.Blocks.Count > 0 ? findings : null;
    }

    private static DeliveryAction ActionOf(bool isWarning) => isWarning ? DeliveryAction.Delayed : DeliveryAction.Failed;

    private static int SectionEnd(TextLines text, int line)
    {
        while (line < text.Count && SendmailSection.Of(text[line]).Role == SectionRole.None && !IsBoundary(text[line]))
            line++;
        return line;
    }

    /// <summary>A MIME boundary, where the notice lost its Content-Type.</summary>
    private static bool IsBoundary(ReadOnlySpan<char> line) => line.StartsWith("--") && line.Length > 2 && line[2] is not ('-' or ' ');

    private static bool IsWarning(TextLines text, int first)
    {
        for (int line = 0; line < first; line++)
        {
            if (text[line].HoldsAny(WarningWords))
                return true;
        }

        int end = first;
        while (end < text.Count && SendmailSection.Of(text[end]).Role != SectionRole.Returned)
        {
            if (text[end++].HoldsAny(WarningWords))
                return true;
        }

        return false;
    }

    /// <summary>Sendmail 5 may name a host alone: the recipient is then whom the returned message was sent to at that host.</summary>
    private static void AddOrphan(List<SendmailRecipient> recipients, Transcript? transcript, Findings findings)
    {
        if (recipients.Count > 0 || transcript is not { OrphanHost: string host } || findings is not { Text: TextLines text, ReturnedFromLine: >= 0 })
            return;
        foreach (HeaderField header in ReturnedText.ReadHeaders(text, findings.ReturnedFromLine))
        {
            bool isTo = header.Name.Equals("To", StringComparison.OrdinalIgnoreCase);
            if (!isTo || AddressText.First(header.Value) is not string address || !address.EndsWith('@' + host, StringComparison.OrdinalIgnoreCase))
                continue;
            SendmailRecipient recipient = new(address);
            recipient.Words.AddRange(transcript.Orphans);
            recipients.Add(recipient);
            return;
        }
    }
}
