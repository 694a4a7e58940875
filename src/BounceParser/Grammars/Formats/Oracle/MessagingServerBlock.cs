using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Oracle;

/// <summary>The labelled lines about one recipient.</summary>
internal static class MessagingServerBlock
{
    private const string History = "Delivery attempt history for your mail:";

    public static Block Read(TextLines text, int from, int to, DeliveryAction action)
    {
        Block block = new() { Action = action };
        List<string> words = [];
        for (int line = from; line < to; line++)
        {
            ReadOnlySpan<char> labelled = text[line].Trim();
            if (Value(labelled, "Recipient address:") is string final)
                block.FinalRecipient = MailboxText.Clean(final);
            else if (Value(labelled, "Original address:") is string original)
                block.OriginalRecipient = MailboxText.Clean(original);
            else if (Value(labelled, "Remote system:") is string remote)
                block.RemoteMta = HostOf(remote);
            else
                words.Add((Value(labelled, "Reason:") ?? WithoutType(Value(labelled, "Diagnostic code:")) ?? labelled.ToString()).ToString());
        }

        block.Diagnostic = words.Count > 0 ? string.Join('\n', words) : null;
        return block;
    }

    /// <summary>Adds the newest attempt of the history below the list: its words say what the list leaves out.</summary>
    public static void AddLastAttempt(TextLines text, int line, Block block)
    {
        while (line < text.Count && !text[line].Begins(History) && !ReturnedText.StartsHeader(text[line]))
            line++;
        if (line == text.Count || !text[line].Begins(History))
            return;
        int from = text.SkipBlank(line + 1);
        string attempt = text.Slice(from, text.NextBlank(from));
        block.Diagnostic = block.Diagnostic is null ? attempt : block.Diagnostic + "\n\n" + attempt;
    }

    private static string? Value(ReadOnlySpan<char> line, string label)
        => line.Begins(label) ? line[label.Length..].Trim().ToString() : null;

    /// <summary>The diagnostic without the type before it (RFC 3464, 2.3.6).</summary>
    private static string? WithoutType(string? value)
    {
        int semicolon = value?.IndexOf(';', StringComparison.Ordinal) ?? -1;
        return semicolon is > 0 and < 12 && !value.AsSpan(0, semicolon).Contains(' ') ? value![(semicolon + 1)..].Trim() : value;
    }

    private static string? HostOf(string value)
    {
        ReadOnlySpan<char> host = WithoutType(value).AsSpan().Trim();
        int end = host.IndexOfAny(" (");
        host = (end < 0 ? host : host[..end]).TrimEnd('.');
        return host.IsEmpty ? null : host.ToString();
    }
}
