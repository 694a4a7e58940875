using System.Buffers;
using System.Text;

namespace BounceParsing;

/// <summary>What comes out of a mail made safe to store, print and log: no control characters, no turned direction of writing, no half characters.</summary>
/// <remarks>A text that is safe already, as nearly all are, is handed back as it is.</remarks>
internal static class SafeText
{
    /// <summary>A path of RFC 5321, 4.5.3.1.3, in octets, without its angle brackets.</summary>
    private const int LongestAddress = 254;

    private static readonly char[] Controls = [.. Enumerable.Range(0, 0xa0).Select(i => (char)i).Where(char.IsControl)];

    /// <summary>Embeddings, overrides and isolates of the bidirectional algorithm (Unicode Standard Annex 9, 2), and the separators of lines and paragraphs.</summary>
    private static readonly char[] Directions =
        ['\u2028', '\u2029', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];

    /// <summary>Marks of direction, which stand in texts for good reason and in names for none.</summary>
    private static readonly char[] Marks = ['\u061c', '\u200e', '\u200f'];

    /// <summary>The same for texts of ASCII alone, which are looked through many characters at a time.</summary>
    private static readonly SearchValues<char> AsciiNotInNames = SearchValues.Create([.. Controls.Where(char.IsAscii)]);

    private static readonly SearchValues<char> AsciiNotInTexts = SearchValues.Create([.. Controls.Where(char.IsAscii).Except(['\n', '\t'])]);

    private static readonly char[] Surrogates = [.. Enumerable.Range(0xd800, 0x800).Select(i => (char)i)];

    private static readonly SearchValues<char> NotInNames = SearchValues.Create([.. Controls, .. Directions, .. Marks, .. Surrogates]);

    private static readonly SearchValues<char> NotInTexts = SearchValues.Create([.. Controls.Except(['\n', '\t']), .. Directions, .. Surrogates]);

    /// <summary>A name or a value of one line: a line break becomes a blank, whatever else is unsafe U+FFFD.</summary>
    public static string? Line(string? text) => Clean(text, NotInNames, isLine: true);

    /// <summary>Words that may run over several lines.</summary>
    public static string? Lines(string? text) => Clean(text, NotInTexts, isLine: false);

    /// <summary>An address, or a name where a mailer gives no address; null where it is none that mail could be sent to.</summary>
    public static string? Address(string? address)
    {
        if (address is null || !ReferenceEquals(Line(address), address))
            return null;
        bool isTooLong = address.Length > LongestAddress / 3 && Encoding.UTF8.GetByteCount(address) > LongestAddress;
        return isTooLong ? null : address;
    }

    private static string? Clean(string? text, SearchValues<char> unsafeCharacters, bool isLine)
    {
        bool isAscii = Ascii.IsValid(text);
        if (text.AsSpan().IndexOfAny(isAscii ? isLine ? AsciiNotInNames : AsciiNotInTexts : unsafeCharacters) < 0)
            return text;
        StringBuilder result = new(text!.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                result.Append(c).Append(text[++i]);
            else if (!unsafeCharacters.Contains(c))
                result.Append(c);
            else
                result.Append(isLine && c is '\n' or '\r' or '\t' ? ' ' : '\uFFFD');
        }

        return result.Length == text.Length && text.AsSpan().SequenceEqual(result.ToString()) ? text : result.ToString();
    }
}
