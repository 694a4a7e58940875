using System.Buffers;
using System.Text;

namespace BounceParsing;

/// <summary>What comes out of a mail made safe to store, print and log: no control characters, no turned direction of writing, no half characters.</summary>
/// <remarks>A text that is safe already, as nearly all are, is handed back as it is.</remarks>
internal static class SafeText
{
    /// <summary>A path of RFC 5321, 4.5.3.1.3, in octets, without its angle brackets.</summary>
    private const int LongestAddress = 254;

    private static readonly CharSet AsciiNotInNames = new(new string(Where(0, 0x80, char.IsControl)));

    private static readonly CharSet AsciiNotInTexts = new(new string(Where(0, 0x80, IsNotInTexts)));

    /// <summary>A name or a value of one line: a line break becomes a blank, whatever else is unsafe U+FFFD.</summary>
    public static string? Line(string? text) => Clean(text, isLine: true);

    /// <summary>Words that may run over several lines.</summary>
    public static string? Lines(string? text) => Clean(text, isLine: false);

    /// <summary>An address, or a name where a mailer gives no address; null where it is none that mail could be sent to.</summary>
    public static string? Address(string? address)
    {
        if (address is null || !ReferenceEquals(Line(address), address))
            return null;
        bool isTooLong = address.Length > LongestAddress / 3 && Encoding.UTF8.GetByteCount(address) > LongestAddress;
        return isTooLong ? null : address;
    }

    /// <summary>The characters of a range of which something is true. LINQ's operators would be compiled for it in each fresh process.</summary>
    private static char[] Where(int first, int count, Predicate<char> isWanted)
    {
        char[] range = new char[count];
        for (int i = 0; i < count; i++)
            range[i] = (char)(first + i);
        return Array.FindAll(range, isWanted);
    }

    private static bool IsNotInTexts(char c) => char.IsControl(c) && c is not ('\n' or '\t');

    /// <summary>Where the first unsafe character stands; texts of ASCII alone are looked through many characters at a time.</summary>
    private static int FirstUnsafe(ReadOnlySpan<char> text, bool isLine) => isLine && text.IndexOfAnyExceptInRange(' ', '~') < 0 ? -1
        : Ascii.IsValid(text) ? (isLine ? AsciiNotInNames : AsciiNotInTexts).FirstIn(text) : text.IndexOfAny(isLine ? Anywhere.NotInNames : Anywhere.NotInTexts);

    private static string? Clean(string? text, bool isLine)
    {
        if (FirstUnsafe(text, isLine) < 0)
            return text;
        SearchValues<char> unsafeCharacters = isLine ? Anywhere.NotInNames : Anywhere.NotInTexts;
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

    /// <summary>The same for texts in all scripts, made when the first of them is met.</summary>
    private static class Anywhere
    {
        /// <summary>Embeddings, overrides and isolates of the bidirectional algorithm (Unicode Standard Annex 9, 2), and the separators of lines and paragraphs.</summary>
        private static readonly char[] Directions =
            ['\u2028', '\u2029', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];

        /// <summary>Marks of direction, which stand in texts for good reason and in names for none.</summary>
        private static readonly char[] Marks = ['\u061c', '\u200e', '\u200f'];

        private static readonly char[] Surrogates = Where(0xd800, 0x800, char.IsSurrogate);

        public static readonly SearchValues<char> NotInNames = SearchValues.Create([.. Where(0, 0xa0, char.IsControl), .. Directions, .. Marks, .. Surrogates]);

        public static readonly SearchValues<char> NotInTexts = SearchValues.Create([.. Where(0, 0xa0, IsNotInTexts), .. Directions, .. Surrogates]);
    }
}
