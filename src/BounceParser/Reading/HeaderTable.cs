using System.Collections;
using System.Text;

namespace BounceParsing.Reading;

/// <summary>The headers of a message in order, decoded only when asked for.</summary>
internal sealed class HeaderTable : IReadOnlyList<HeaderField>
{
    public static readonly HeaderTable Empty = new([], []);

    /// <summary>How many kinds of names <see cref="KindOf(string)"/> tells apart.</summary>
    public const int NameKinds = LongestName << 5;

    private const int LongestName = 64;
    private const int LongestPlain = 256;

    private readonly byte[] _bytes;
    private readonly HeaderPlace[] _places;
    private readonly ushort[] _kinds;
    private string?[]? _values;

    /// <param name="bytes">The headers as they stand; nobody else holds them.</param>
    /// <param name="places">Where each of them stands.</param>
    public HeaderTable(byte[] bytes, HeaderPlace[] places)
    {
        (_bytes, _places, _kinds) = (bytes, places, new ushort[places.Length]);
        for (int i = 0; i < places.Length; i++)
            _kinds[i] = places[i].NameLength == 0 ? (ushort)0 : KindOf(places[i].NameLength, bytes[places[i].Start]);
    }

    public int Count => _places.Length;

    public HeaderField this[int index] => new(SafeText.Line(Encoding.Latin1.GetString(NameAt(index)))!, ValueAt(index));

    /// <summary>The decoded value of the first header of a name; null when there is none.</summary>
    public string? this[string name] => Next(name, 0) is >= 0 and int index ? ValueAt(index) : null;

    /// <summary>The headers' names by their first letters and lengths: what is sought is nearly always found by it.</summary>
    public ReadOnlySpan<ushort> Kinds => _kinds;

    /// <summary>The kind of a name.</summary>
    public static ushort KindOf(string name) => name.Length == 0 ? (ushort)0 : KindOf(name.Length, name[0]);

    /// <summary>True for a header of a name, whatever its case.</summary>
    public bool IsNamed(int index, string name) => Ascii.EqualsIgnoreCase(NameAt(index), name);

    /// <summary>The decoded value of a header, which is kept.</summary>
    public string ValueAt(int index)
    {
        string?[] values = _values ??= new string?[Count];
        return values[index] ??= HeaderText.Decode(RawAt(index));
    }

    /// <summary>The first header of a name at or after a place; -1 when there is none.</summary>
    public int Next(string name, int from)
    {
        ReadOnlySpan<ushort> kinds = Kinds;
        ushort kind = KindOf(name);
        for (int step = kinds[from..].IndexOf(kind); step >= 0; step = kinds[from..].IndexOf(kind))
        {
            from += step;
            if (IsNamed(from, name))
                return from;
            from++;
        }

        return -1;
    }

    public bool Has(string name) => Next(name, 0) >= 0;

    /// <summary>True where a value is a word, whatever its case; its bytes tell of most, by how they begin, that they are not.</summary>
    public bool Is(int index, string word)
    {
        ReadOnlySpan<byte> raw = RawAt(index).TrimStart(" \t\r\n"u8);
        bool mayBe = raw.IsEmpty || raw[0] is <= (byte)' ' or (byte)'=' || (raw[0] | 0x20) == (word[0] | 0x20) || !Ascii.IsValid(raw);
        return mayBe && ValueAt(index).Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True where a value holds one of the words; one that needs no decoding is not made a string for it.</summary>
    public bool Holds(int index, WordSet words)
    {
        ReadOnlySpan<byte> raw = RawAt(index);
        if (raw.Length > LongestPlain || !HeaderText.IsPlain(ref raw))
            return words.IsIn(ValueAt(index));
        Span<char> text = stackalloc char[LongestPlain];
        return words.IsIn(text[..Encoding.ASCII.GetChars(raw, text)]);
    }

    /// <summary>The bytes of the first header of a name as they stand; empty when there is none.</summary>
    public ReadOnlySpan<byte> Raw(string name) => Next(name, 0) is >= 0 and int index ? RawAt(index) : default;

    /// <summary>True where any header of a name holds these bytes, whatever their decoding.</summary>
    public bool AnyHolds(string name, ReadOnlySpan<byte> bytes)
    {
        for (int i = Next(name, 0); i >= 0; i = Next(name, i + 1))
        {
            if (RawAt(i).IndexOf(bytes) >= 0)
                return true;
        }

        return false;
    }

    public IEnumerator<HeaderField> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override bool Equals(object? obj) => obj is IReadOnlyList<HeaderField> other && ItemEquality.Same(this, other);

    public override int GetHashCode() => ItemEquality.HashOf(this);

    public override string ToString() => $"{Count} headers";

    private static ushort KindOf(int length, int first) => (ushort)((Math.Min(length, LongestName - 1) << 5) | (first & 0x1f));

    private ReadOnlySpan<byte> NameAt(int index) => _bytes.AsSpan(_places[index].Start, _places[index].NameLength);

    private ReadOnlySpan<byte> RawAt(int index) => _bytes.AsSpan(_places[index].Value.._places[index].End);
}
