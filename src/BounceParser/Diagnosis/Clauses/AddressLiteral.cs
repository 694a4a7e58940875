namespace BounceParsing.Diagnosis;

/// <summary>Finds addresses of hosts (RFC 5321, 4.1.3), with or without brackets.</summary>
internal static class AddressLiteral
{
    /// <summary>True when four numbers parted by dots stand in the words.</summary>
    public static bool IsIn(ReadOnlySpan<char> words)
    {
        int dots = 0;
        for (int at = 1; at + 1 < words.Length; at++)
        {
            if (words[at] == '.' && char.IsAsciiDigit(words[at - 1]) && char.IsAsciiDigit(words[at + 1]))
                dots++;
            else if (!char.IsAsciiDigit(words[at]))
                dots = 0;
            if (dots == 3)
                return true;
        }

        return false;
    }
}
