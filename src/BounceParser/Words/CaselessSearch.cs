using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace BounceParsing.Words;

/// <summary>Finds words whatever their case, eight characters at a time.</summary>
/// <remarks>.NET's own search looks at one character after another where the process has no cultures (InvariantGlobalization).</remarks>
internal static class CaselessSearch
{
    /// <summary>Where the words first stand; -1 where they do not.</summary>
    public static int Find(ReadOnlySpan<char> text, ReadOnlySpan<char> words)
    {
        if (words.Length < 2 || !Ascii.IsValid(words))
            return text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        int last = text.Length - words.Length;
        int at = 0;
        for (; at + Vector128<ushort>.Count - 1 <= last; at += Vector128<ushort>.Count)
        {
            Vector128<ushort> ends = Fits(text, at, words[0]) & Fits(text, at + words.Length - 1, words[^1]);
            for (uint found = ends.ExtractMostSignificantBits(); found != 0; found &= found - 1)
            {
                int place = at + BitOperations.TrailingZeroCount(found);
                if (text.Slice(place, words.Length).Equals(words, StringComparison.OrdinalIgnoreCase))
                    return place;
            }
        }

        for (; at <= last; at++)
        {
            if (IsSame(text[at], words[0]) && text.Slice(at, words.Length).Equals(words, StringComparison.OrdinalIgnoreCase))
                return at;
        }

        return -1;
    }

    /// <summary>Marks which of eight characters are a character of ASCII in either case.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Fits(ReadOnlySpan<char> text, int at, char sought)
    {
        Vector128<ushort> characters = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text)), (nuint)at);
        ushort upper = char.IsAsciiLetter(sought) ? (ushort)0x20 : (ushort)0;
        return Vector128.Equals(characters | Vector128.Create(upper), Vector128.Create((ushort)(sought | upper)));
    }

    private static bool IsSame(char a, char b) => a == b || (char.IsAsciiLetter(b) && (a | 0x20) == (b | 0x20));
}
