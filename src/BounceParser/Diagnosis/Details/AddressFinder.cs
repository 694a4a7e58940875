namespace BounceParsing.Diagnosis;

/// <summary>Finds mail addresses in the words.</summary>
internal static class AddressFinder
{
    private static readonly CharSet Edges = new(" \t\r\n<>()[]\"',;:");

    /// <summary>The last address that is not the recipient's own; null when there is none.</summary>
    public static string? FindOther(Statement statement, string? own)
    {
        ReadOnlySpan<char> text = statement.Text.Text;
        string? found = null;
        int at = text.IndexOf('@');
        while (at >= 0)
        {
            int start = Edges.LastIn(text[..at]) + 1;
            int length = Edges.FirstIn(text[at..]);
            int end = length < 0 ? text.Length : at + length;
            ReadOnlySpan<char> address = text[start..end].TrimEnd('.');
            if (start < at && address.Length > at - start + 1 && !address.Equals(own, StringComparison.OrdinalIgnoreCase))
                found = SafeText.Address(address.ToString()) ?? found;
            int next = text[end..].IndexOf('@');
            at = next < 0 ? -1 : end + next;
        }

        return found;
    }
}
