using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BounceParsing.Words;

/// <summary>Makes a text ready for matching: lower case, line folds and runs of white space as one blank, plain quotes.</summary>
internal static class Fold
{
    private static readonly Vector128<int> Counting = Vector128.Create(0, 1, 2, 3);

    /// <summary>Folds a text and returns the length of what came out, which no blank begins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Takes the folded text and <see cref="Matcher.Padding"/> zeros behind it.</param>
    /// <param name="origins">Takes where each character stood.</param>
    /// <param name="continued">The code that begins each line of a multi-line reply, which is left out.</param>
    public static int Into(ReadOnlySpan<char> text, Span<char> words, Span<int> origins, ReadOnlySpan<char> continued = default)
    {
        Counters.Fold(text.Length);
        int length = 0;
        bool blank = true;
        int lastEight = continued.IsEmpty ? Math.Min(text.Length, Math.Min(words.Length, origins.Length)) - Vector128<ushort>.Count : -1;
        ref ushort units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        for (int i = 0; i < text.Length; i++)
        {
            if (i <= lastEight && TryEight(ref units, i, text.Length, blank, ref Unsafe.As<char, ushort>(ref words[length]), ref origins[length]))
            {
                length += Vector128<ushort>.Count;
                i += Vector128<ushort>.Count - 1;
                blank = text[i] is ' ' or '\n';
                continue;
            }

            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                while (c == '\n' && i + 1 < text.Length && text[i + 1] == '/')
                    i++;
                if (!blank)
                    (words[length], origins[length++]) = (' ', i);
                blank = true;
                continue;
            }

            int skipped = blank && !continued.IsEmpty ? ReplyCodeFinder.ContinuationLength(text[i..], continued) : 0;
            if (skipped > 0)
            {
                i += skipped - 1;
                continue;
            }

            if (c is '\u200b' or '\ufeff' or '\u00ad')
                continue;
            (words[length], origins[length++]) = (Character(c), i);
            blank = false;
        }

        words.Slice(length, Matcher.Padding).Clear();
        return length;
    }

    /// <summary>The phrase as it stands in a folded text; the same string where it is written so.</summary>
    public static string Of(string phrase)
    {
        char[] words = ArrayPool<char>.Shared.Rent(phrase.Length + Matcher.Padding);
        int[] origins = ArrayPool<int>.Shared.Rent(phrase.Length);
        ReadOnlySpan<char> folded = words.AsSpan(0, Into(phrase, words, origins));
        string made = folded.SequenceEqual(phrase) ? phrase : folded.ToString();
        ArrayPool<char>.Shared.Return(words);
        ArrayPool<int>.Shared.Return(origins);
        return made;
    }

    /// <summary>Eight characters of ASCII at once, a single line end among them a blank; false where one is another or two blanks stand together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryEight(ref ushort text, int at, int length, bool blank, ref ushort words, ref int origins)
    {
        Vector128<ushort> characters = Vector128.LoadUnsafe(ref text, (nuint)at);
        Vector128<ushort> ends = Vector128.Equals(characters, Vector128.Create((ushort)'\n'));
        characters = Vector128.ConditionalSelect(ends, Vector128.Create((ushort)' '), characters);
        if (Vector128.GreaterThanAny(characters - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' '))))
            return false;
        uint blanks = Vector128.Equals(characters, Vector128.Create((ushort)' ')).ExtractMostSignificantBits();
        if ((blanks & ((blanks << 1) | (blank ? 1U : 0))) != 0)
            return false;
        if (ends != Vector128<ushort>.Zero && SlashFollows(ends, characters, at + 8 < length && Unsafe.Add(ref text, at + 8) == '/'))
            return false;
        Vector128<ushort> capitals = Vector128.LessThan(characters - Vector128.Create((ushort)'A'), Vector128.Create((ushort)26));
        (characters | (capitals & Vector128.Create((ushort)0x20))).StoreUnsafe(ref words);
        (Vector128.Create(at) + Counting).StoreUnsafe(ref origins);
        (Vector128.Create(at + 4) + Counting).StoreUnsafe(ref origins, 4);
        return true;
    }

    /// <summary>A bounce format of paragraphs writes the second of two newlines as a slash.</summary>
    private static bool SlashFollows(Vector128<ushort> ends, Vector128<ushort> characters, bool isNext)
    {
        uint slashes = Vector128.Equals(characters, Vector128.Create((ushort)'/')).ExtractMostSignificantBits() | (isNext ? 1U << 8 : 0);
        return ((ends.ExtractMostSignificantBits() << 1) & slashes) != 0;
    }

    private static char Character(char c) => c switch
    {
        < '\u0080' => char.ToLowerInvariant(c),
        '\u2018' or '\u2019' or '\u201a' or '\u201b' or '\u00b4' => '\'',
        '\u201c' or '\u201d' or '\u201e' or '\u201f' or '\u00ab' or '\u00bb' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\u0130' => 'i',
        >= '\uff01' and <= '\uff5e' => char.ToLowerInvariant((char)(c - 0xfee0)),
        _ => char.ToLowerInvariant(c),
    };
}
