using System.Buffers;
using System.Runtime.CompilerServices;

namespace BounceParsing.Words;

/// <summary>Some characters of ASCII that are sought at once.</summary>
/// <remarks>
/// One after another at first, many at a time when the set is asked often: what .NET seeks many at a time with is compiled
/// anew in each process, which costs more than the first mails.
/// </remarks>
internal sealed class CharSet
{
    private const int AskedOften = 64;

    private readonly string _characters;
    private readonly ulong _lower;
    private readonly ulong _upper;
    private SearchValues<char>? _ready;
    private int _asked;

    public CharSet(string characters)
    {
        _characters = characters;
        foreach (char c in characters)
        {
            if (c < 64)
                _lower |= 1UL << c;
            else
                _upper |= c < 128 ? 1UL << (c - 64) : throw new ArgumentException("A character is not of ASCII.", nameof(characters));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(char c) => c < 128 && (((c < 64 ? _lower : _upper) >> c) & 1) != 0;

    /// <summary>Where the first of the characters stands; -1 where none does.</summary>
    public int FirstIn(ReadOnlySpan<char> text) => Ready is { } ready ? text.IndexOfAny(ready) : First(text, isOf: true);

    /// <summary>Where the first other character stands; -1 where none does.</summary>
    public int FirstNotIn(ReadOnlySpan<char> text) => Ready is { } ready ? text.IndexOfAnyExcept(ready) : First(text, isOf: false);

    /// <summary>Where the last of the characters stands; -1 where none does.</summary>
    public int LastIn(ReadOnlySpan<char> text)
    {
        if (Ready is { } ready)
            return text.LastIndexOfAny(ready);
        int at = text.Length - 1;
        while (at >= 0 && !Contains(text[at]))
            at--;
        return at;
    }

    private SearchValues<char>? Ready => _ready ?? Ask();

    private SearchValues<char>? Ask() => ++_asked < AskedOften ? null : _ready = SearchValues.Create(_characters);

    private int First(ReadOnlySpan<char> text, bool isOf)
    {
        int at = 0;
        while (at < text.Length && Contains(text[at]) != isOf)
            at++;
        return at < text.Length ? at : -1;
    }
}
