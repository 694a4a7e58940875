using System.Net;
using System.Net.Sockets;

namespace BounceParsing.Diagnosis;

/// <summary>Finds the address of the client that is listed or refused.</summary>
internal static class IdentityFinder
{
    private const int LongestAddress = 45;

    /// <summary>The first IP address in the words that is not the remote host's own.</summary>
    public static string? Find(Statement statement, string? remoteMta)
    {
        ReadOnlySpan<char> text = statement.Text.Text;
        int start = statement.Replies.Count > 0 ? statement.Replies[0].Start : 0;
        while (start < text.Length)
        {
            int length = 0;
            while (start + length < text.Length && IsAddressCharacter(text[start + length]))
                length++;
            if (length > 0 && Read(text.Slice(start, length)) is { } address && address != remoteMta)
                return address;
            start += length + 1;
        }

        return null;
    }

    private static string? Read(ReadOnlySpan<char> run)
    {
        run = run.Trim(".:");
        if (run.Length is < 7 or > LongestAddress || !IPAddress.TryParse(run, out IPAddress? address))
            return null;
        bool isWhole = address.AddressFamily == AddressFamily.InterNetwork ? run.Count('.') == 3 : run.Count(':') > 2;
        return isWhole ? run.ToString() : null;
    }

    private static bool IsAddressCharacter(char c) => char.IsAsciiHexDigit(c) || c is '.' or ':';
}
