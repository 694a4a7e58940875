using System.Collections;
using System.Text;
using MimeKit;

namespace BounceParsing.Reading;

/// <summary>The headers of a message in order, decoded only when asked for.</summary>
internal sealed class HeaderTable : IReadOnlyList<HeaderField>
{
    public static readonly HeaderTable Empty = new([]);

    /// <summary>How many kinds of names <see cref="KindOf"/> tells apart.</summary>
    public const int NameKinds = LongestName << 5;

    private const int LongestName = 64;
    private const int LongestPlain = 256;

    private readonly List<Header> _headers;
    private ushort[]? _kinds;
    private string?[]? _values;

    public HeaderTable(List<Header> headers) => _headers = headers;

    public int Count => _headers.Count;

    public HeaderField this[int index] => new(SafeText.Line(_headers[index].Field)!, ValueAt(index));

    /// <summary>The decoded value of the first header of a name; null when there is none.</summary>
    public string? this[string name] => Next(name, 0) is >= 0 and int index ? ValueAt(index) : null;

    /// <summary>The name of a header, its value not decoded.</summary>
    public string NameAt(int index) => _headers[index].Field;

    /// <summary>The headers' names by their first letters and lengths: what is sought is nearly always found by it.</summary>
    public ReadOnlySpan<ushort> Kinds => _kinds ??= FindKinds();

    /// <summary>The kind of a name.</summary>
    public static ushort KindOf(string name) => name.Length == 0 ? (ushort)0 : (ushort)((Math.Min(name.Length, LongestName - 1) << 5) | (name[0] & 0x1f));

    /// <summary>The decoded value of a header, which is kept.</summary>
    public string ValueAt(int index)
    {
        string?[] values = _values ??= new string?[_headers.Count];
        return values[index] ??= HeaderText.Decode(_headers[index].RawValue);
    }

    /// <summary>The first header of a name at or after a place; -1 when there is none.</summary>
    public int Next(string name, int from)
    {
        ReadOnlySpan<ushort> kinds = Kinds;
        ushort kind = KindOf(name);
        for (int step = kinds[from..].IndexOf(kind); step >= 0; step = kinds[from..].IndexOf(kind))
        {
            from += step;
            if (_headers[from].Field.Equals(name, StringComparison.OrdinalIgnoreCase))
                return from;
            from++;
        }

        return -1;
    }

    public bool Has(string name) => Next(name, 0) >= 0;

    /// <summary>True where a value is a word, whatever its case; its bytes tell of most, by how they begin, that they are not.</summary>
    public bool Is(int index, string word)
    {
        ReadOnlySpan<byte> raw = _headers[index].RawValue.AsSpan().TrimStart(" \t\r\n"u8);
        bool mayBe = raw.IsEmpty || raw[0] is <= (byte)' ' or (byte)'=' || (raw[0] | 0x20) == (word[0] | 0x20) || !Ascii.IsValid(raw);
        return mayBe && ValueAt(index).Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True where a value holds one of the words; one that needs no decoding is not made a string for it.</summary>
    public bool Holds(int index, WordSet words)
    {
        ReadOnlySpan<byte> raw = _headers[index].RawValue;
        if (raw.Length > LongestPlain || !HeaderText.IsPlain(ref raw))
            return words.IsIn(ValueAt(index));
        Span<char> text = stackalloc char[LongestPlain];
        return words.IsIn(text[..Encoding.ASCII.GetChars(raw, text)]);
    }

    /// <summary>The bytes of the first header of a name as they stand; empty when there is none.</summary>
    public ReadOnlySpan<byte> Raw(string name) => Next(name, 0) is >= 0 and int index ? _headers[index].RawValue : default;

    /// <summary>True where any header of a name holds these bytes, whatever their decoding.</summary>
    public bool AnyHolds(string name, ReadOnlySpan<byte> bytes)
    {
        for (int i = Next(name, 0); i >= 0; i = Next(name, i + 1))
        {
            if (_headers[i].RawValue.AsSpan().IndexOf(bytes) >= 0)
                return true;
        }

        return false;
    }

    public IEnumerator<HeaderField> GetEnumerator()
    {
        for (int i = 0; i < _headers.Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ushort[] FindKinds()
    {
        ushort[] kinds = new ushort[_headers.Count];
        for (int i = 0; i < kinds.Length; i++)
            kinds[i] = KindOf(_headers[i].Field);
        return kinds;
    }

    public override bool Equals(object? obj) => obj is IReadOnlyList<HeaderField> other && ItemEquality.Same(this, other);

    public override int GetHashCode() => ItemEquality.HashOf(this);

    public override string ToString() => $"{Count} headers";
}
