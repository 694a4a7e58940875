using System.Collections;
using MimeKit;

namespace BounceParsing.Reading;

/// <summary>The headers of a message in order, decoded only when asked for.</summary>
internal sealed class HeaderTable : IReadOnlyList<HeaderField>
{
    public static readonly HeaderTable Empty = new([]);

    private readonly List<Header> _headers;

    public HeaderTable(List<Header> headers) => _headers = headers;

    public int Count => _headers.Count;

    public HeaderField this[int index] => new(SafeText.Line(_headers[index].Field)!, HeaderText.Decode(_headers[index].RawValue));

    /// <summary>The decoded value of the first header of a name; null when there is none.</summary>
    public string? this[string name] => Find(name) is Header header ? HeaderText.Decode(header.RawValue) : null;

    /// <summary>The name of a header, its value not decoded.</summary>
    public string NameAt(int index) => _headers[index].Field;

    public bool Has(string name) => Find(name) is not null;

    /// <summary>The bytes of the first header of a name as they stand; empty when there is none.</summary>
    public ReadOnlySpan<byte> Raw(string name) => Find(name) is Header header ? header.RawValue : default;

    /// <summary>True where any header of a name holds these bytes, whatever their decoding.</summary>
    public bool AnyHolds(string name, ReadOnlySpan<byte> bytes)
    {
        foreach (Header header in _headers)
        {
            if (header.Field.Equals(name, StringComparison.OrdinalIgnoreCase) && header.RawValue.AsSpan().IndexOf(bytes) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>The decoded values of all headers of a name, in order.</summary>
    public IEnumerable<string> All(string name)
    {
        foreach (Header header in _headers)
        {
            if (header.Field.Equals(name, StringComparison.OrdinalIgnoreCase))
                yield return HeaderText.Decode(header.RawValue);
        }
    }

    public IEnumerator<HeaderField> GetEnumerator()
    {
        for (int i = 0; i < _headers.Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Header? Find(string name)
    {
        foreach (Header header in _headers)
        {
            if (header.Field.Equals(name, StringComparison.OrdinalIgnoreCase))
                return header;
        }

        return null;
    }
}
