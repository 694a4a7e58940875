namespace BounceParsing.Reading;

/// <summary>Tells a mailbox file's From_ lines from the lines of messages.</summary>
internal static class MboxLine
{
    /// <summary>From_ lines are short; a longer line is none, so that no line need be held whole.</summary>
    private const int LongestSeparator = 1024;

    /// <summary>Judges the line that the bytes begin with.</summary>
    public static MboxLineKind Classify(ReadOnlySpan<byte> rest, bool afterBlank, bool isFinal) => rest[0] switch
    {
        (byte)'F' when afterBlank => ClassifyFrom(rest, isFinal),
        (byte)'>' => ClassifyQuote(rest, isFinal),
        _ => MboxLineKind.Plain,
    };

    private static MboxLineKind ClassifyFrom(ReadOnlySpan<byte> rest, bool isFinal)
    {
        if (!rest.StartsWith("From "u8))
            return !isFinal && "From "u8.StartsWith(rest) ? MboxLineKind.Undecided : MboxLineKind.Plain;
        int end = rest.IndexOf((byte)'\n');
        if (end < 0 && !isFinal && rest.Length < LongestSeparator)
            return MboxLineKind.Undecided;
        ReadOnlySpan<byte> line = end < 0 ? rest : rest[..end];
        return line.Length <= LongestSeparator && IsSeparator(line["From "u8.Length..].Trim(" \t\r"u8)) ? MboxLineKind.Separator : MboxLineKind.Plain;
    }

    private static MboxLineKind ClassifyQuote(ReadOnlySpan<byte> rest, bool isFinal)
    {
        int run = rest.IndexOfAnyExcept((byte)'>');
        ReadOnlySpan<byte> line = run < 0 ? default : rest[run..];
        if (line.StartsWith("From "u8))
            return MboxLineKind.Quoted;
        bool mayBecome = "From "u8.StartsWith(line) && rest.Length < LongestSeparator;
        return !isFinal && mayBecome ? MboxLineKind.Undecided : MboxLineKind.Plain;
    }

    /// <summary>A sender alone, or one with a date behind it; a sentence that begins with "From" is neither (mboxcl2 does not quote those).</summary>
    private static bool IsSeparator(ReadOnlySpan<byte> words)
    {
        int space = words.IndexOfAny((byte)' ', (byte)'\t');
        return space < 0 || HasTime(words[space..]) || EndsInYear(words);
    }

    private static bool HasTime(ReadOnlySpan<byte> words)
    {
        for (int colon = words.IndexOf((byte)':'); colon >= 0;)
        {
            if (colon > 0 && IsDigit(words[colon - 1]) && colon + 2 < words.Length && IsDigit(words[colon + 1]) && IsDigit(words[colon + 2]))
                return true;
            int next = words[(colon + 1)..].IndexOf((byte)':');
            colon = next < 0 ? -1 : colon + 1 + next;
        }

        return false;
    }

    private static bool EndsInYear(ReadOnlySpan<byte> words)
        => words.Length > 4 && words[^5] == (byte)' ' && words[^4..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';
}
