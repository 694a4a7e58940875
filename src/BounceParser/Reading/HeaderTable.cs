using System.Collections;
using MimeKit;

namespace BounceParsing.Reading;

/// <summary>The headers of a message in order, decoded only when asked for.</summary>
internal sealed class HeaderTable : IReadOnlyList<HeaderField>
{
    public static readonly HeaderTable Empty = new([]);

    private readonly List<Header> _headers;
    private string?[]? _values;

    public HeaderTable(List<Header> headers) => _headers = headers;

    public int Count => _headers.Count;

    public HeaderField this[int index] => new(SafeText.Line(_headers[index].Field)!, ValueAt(index));

    /// <summary>The decoded value of the first header of a name; null when there is none.</summary>
    public string? this[string name] => Next(name, 0) is >= 0 and int index ? ValueAt(index) : null;

    /// <summary>The name of a header, its value not decoded.</summary>
    public string NameAt(int index) => _headers[index].Field;

    /// <summary>The number that MimeKit gives to the names it knows.</summary>
    public HeaderId IdAt(int index) => _headers[index].Id;

    /// <summary>The decoded value of a header, which is kept.</summary>
    public string ValueAt(int index)
    {
        string?[] values = _values ??= new string?[_headers.Count];
        return values[index] ??= HeaderText.Decode(_headers[index].RawValue);
    }

    /// <summary>The first header of a name at or after a place; -1 when there is none.</summary>
    public int Next(string name, int from)
    {
        for (int i = from; i < _headers.Count; i++)
        {
            if (_headers[i].Field.Equals(name, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    public bool Has(string name) => Next(name, 0) >= 0;

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

    public override bool Equals(object? obj) => obj is IReadOnlyList<HeaderField> other && ItemEquality.Same(this, other);

    public override int GetHashCode() => ItemEquality.HashOf(this);

    public override string ToString() => $"{Count} headers";
}
