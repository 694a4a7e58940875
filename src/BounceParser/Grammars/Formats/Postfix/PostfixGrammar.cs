using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Postfix;

/// <summary>Postfix's notices, with a machine-readable part or, as before 2.0, without (src/bounce/bounce_templates.c, bounce_notify_util.c).</summary>
internal sealed class PostfixGrammar : TextGrammar
{
    private const string AtHost = " at host ";

    /// <summary>What Postfix's own templates say of the message; a site's own templates may say anything (bounce(5)).</summary>
    private static readonly (string Words, DeliveryAction Action)[] Fates =
    [
        ("THIS IS A WARNING ONLY", DeliveryAction.Delayed),
        ("It will be retried until it is", DeliveryAction.Delayed),
        ("Your message was successfully delivered", DeliveryAction.Delivered),
        ("the mail delivery report that you requested", DeliveryAction.Unknown),
    ];

    protected override Findings? ReadText(Notice notice, TextLines text)
    {
        string? host = HostOf(text);
        return host is not null || HasQueueField(notice) ? ReadText(text, host) : null;
    }

    /// <summary>The host of "This is the mail system at host HOST.", "This is the Postfix program at host HOST."</summary>
    private static string? HostOf(TextLines text)
    {
        int line = text.SkipBlank(0);
        if (line == text.Count || !text[line].StartsWith("This is the "))
            return null;
        int at = text[line].IndexOf(AtHost);
        if (at < 0)
            return null;
        ReadOnlySpan<char> host = text[line][(at + AtHost.Length)..].TrimEnd('.');
        return host.IsEmpty || host.Contains(' ') ? null : host.ToString();
    }

    /// <summary>True where the report bears Postfix's queue name, whatever the site calls the mail system (mail_name).</summary>
    private static bool HasQueueField(Notice notice)
    {
        TextLines? status = notice.FindPart("message", "delivery-status")?.Lines ?? notice.FindPart("message", "global-delivery-status")?.Lines;
        for (int line = 0; line < (status?.Count ?? 0); line++)
        {
            if (status![line].StartsWith("X-") && status[line].Contains("-Queue-ID: ", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static Findings? ReadText(TextLines text, string? host)
    {
        Findings findings = new() { Grammar = "postfix", Generator = "Postfix", ReportingMta = host, Text = text };
        DeliveryAction action = DeliveryAction.Failed;
        int line = 0;
        while (line < text.Count && !IsOver(text[line], findings))
        {
            ReadOnlySpan<char> words = text[line];
            int end = PostfixEntry.Begins(words) ? EntryEnd(text, line) : line + 1;
            if (end > line + 1 || PostfixEntry.Begins(words))
                Add(PostfixEntry.Read(text, line, end), action, findings);
            else
                action = FateOf(words) ?? action;
            line = end;
        }

        if (line < text.Count)
            findings.ReturnedFromLine = line;
        return findings.Blocks.Count > 0 ? findings : null;
    }

    private static void Add(Block? block, DeliveryAction action, Findings findings)
    {
        if (block is null)
            return;
        block.Action = action;
        findings.Blocks.Add(block);
    }

    private static DeliveryAction? FateOf(ReadOnlySpan<char> line)
    {
        foreach ((string words, DeliveryAction action) in Fates)
        {
            if (line.Contains(words, StringComparison.Ordinal))
                return action;
        }

        return null;
    }

    /// <summary>An entry runs to a blank line, or to the next entry.</summary>
    private static int EntryEnd(TextLines text, int line)
    {
        int end = line + 1;
        while (end < text.Count && !text.IsBlank(end) && !PostfixEntry.Begins(text[end]) && !IsBoundary(text[end]))
            end++;
        return end;
    }

    /// <summary>True at a boundary or a header, where the notice lost its MIME structure.</summary>
    private static bool IsOver(ReadOnlySpan<char> line, Findings findings)
        => findings.Blocks.Count > 0 && (IsBoundary(line) || line.Begins("Content-Description:") || ReturnedText.StartsHeader(line));

    private static bool IsBoundary(ReadOnlySpan<char> line) => line.StartsWith("--") && line.Length > 2 && line[2] is not ('-' or ' ');
}
