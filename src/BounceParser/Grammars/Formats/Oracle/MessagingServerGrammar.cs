using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Oracle;

/// <summary>
/// PMDF and its heirs: Sun, iPlanet and Oracle Messaging Server (Messaging Server administration guide, "Customizing
/// delivery status notification messages": return_bounced.txt, return_delayed.txt and their kin).
/// </summary>
internal sealed class MessagingServerGrammar() : TextGrammar(FormatMark.MessagingServer)
{
    private const string RecipientLabel = "Recipient address:";

    public static readonly string[] Marks = [RecipientLabel];

    /// <summary>What has become of the message; the words may be wrapped.</summary>
    private static readonly (string Words, DeliveryAction Action)[] Fates =
    [
        ("cannot be delivered to the following recipients:", DeliveryAction.Failed),
        ("being returned; it has been enqueued and undeliverable", DeliveryAction.Failed),
        ("could not be delivered to the following recipients:", DeliveryAction.Failed),
        ("has been enqueued and undeliverable for", DeliveryAction.Delayed),
        ("successfully delivered to the following recipients:", DeliveryAction.Delivered),
        ("successfully relayed to the following recipients:", DeliveryAction.Relayed),
        ("successfully forwarded to the following recipients:", DeliveryAction.Relayed),
    ];

    protected override Findings? ReadText(Notice notice, TextLines text)
    {
        int line = FirstRecipient(text);
        if (line < 0 || notice.Facts.IsInCopy(text, line) || FateOf(text, line) is not DeliveryAction action)
            return null;
        Findings findings = new() { Grammar = "messaging-server", Generator = "Oracle Messaging Server", Text = text };
        while (line < text.Count && text[line].TrimStart().Begins(RecipientLabel))
        {
            int end = BlockEnd(text, line + 1);
            findings.Blocks.Add(MessagingServerBlock.Read(text, line, end, action));
            line = text.SkipBlank(end);
        }

        if (findings.Blocks is [Block only])
            MessagingServerBlock.AddLastAttempt(text, line, only);
        return findings;
    }

    private static int FirstRecipient(TextLines text)
    {
        for (int line = 0; line < text.Count; line++)
        {
            if (text[line].TrimStart().Begins(RecipientLabel))
                return line;
        }

        return -1;
    }

    /// <summary>What the paragraph above the list says.</summary>
    private static DeliveryAction? FateOf(TextLines text, int list)
    {
        ReadOnlySpan<char> before = text.Unfold(Math.Max(0, list - 5), list);
        foreach ((string words, DeliveryAction action) in Fates)
        {
            if (before.Holds(words))
                return action;
        }

        return null;
    }

    /// <summary>A block runs to the next recipient or to a blank line.</summary>
    private static int BlockEnd(TextLines text, int line)
    {
        while (line < text.Count && !text.IsBlank(line) && !text[line].TrimStart().Begins(RecipientLabel))
            line++;
        return line;
    }
}
