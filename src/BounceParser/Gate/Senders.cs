using BounceParsing.Grammars;

namespace BounceParsing.Gate;

/// <summary>Who stands in From, Sender or Return-Path.</summary>
internal static class Senders
{
    /// <summary>True where the sender is there and names nobody.</summary>
    public static bool IsNull(string? sender)
    {
        ReadOnlySpan<char> text = sender.AsSpan().Trim();
        return sender is not null && text is "" or "<>" or "<#@[]>" or "\"\" <>";
    }

    /// <summary>True where a daemon's name stands beside the address or before its @; a person's domain may well bear one.</summary>
    public static bool IsDaemon(string? sender)
    {
        if (sender is null)
            return false;
        int at = sender.LastIndexOf('@');
        if (at < 0)
            return Names(sender);
        int length = sender.AsSpan(at).IndexOfAny("> )");
        return Names(sender.AsSpan(0, at + 1)) || (length >= 0 && Names(sender.AsSpan(at + length)));
    }

    private static bool Names(ReadOnlySpan<char> words) => words.Length > 1 && NoticeWords.Read(words).Has(WordKind.Daemon);
}
