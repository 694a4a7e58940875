using System.Text;
using MimeKit;

namespace BounceParsing.Reading;

/// <summary>The headers of a message or a part while they are read: where each stands in the bytes.</summary>
/// <param name="whole">The whole mail, where it is in memory; empty where headers come one by one and are gathered.</param>
internal sealed class HeaderPlaces(ArraySegment<byte> whole)
{
    /// <summary>How many headers a notice has, or a message that it returns.</summary>
    private const int UsualHeaders = 16;

    private const int FirstRoom = 1024;

    private ArraySegment<byte> _bytes = whole;
    private int _gathered;
    private HeaderPlace[] _places = new HeaderPlace[UsualHeaders];

    public int Count { get; private set; }

    /// <summary>Adds a header that stands in the whole mail.</summary>
    public void Add(HeaderPlace place)
    {
        if (Count == _places.Length)
        {
            HeaderPlace[] larger = new HeaderPlace[Count * 2];
            Array.Copy(_places, larger, Count);
            _places = larger;
        }

        _places[Count++] = place;
    }

    /// <summary>Adds a header that MimeKit has read.</summary>
    public void Add(Header header)
    {
        int start = _gathered;
        Gather(header.RawField);
        Gather(":"u8);
        int value = _gathered;
        Gather(header.RawValue);
        Add(new HeaderPlace(start, header.Field.Length, value, _gathered));
    }

    /// <summary>Adds a header that stands in a text, from its name on.</summary>
    public void Add(ReadOnlySpan<char> field)
    {
        (int start, int colon) = (_gathered, field.IndexOf(':'));
        _gathered += Encoding.UTF8.GetBytes(field, Room(Encoding.UTF8.GetByteCount(field)));
        Add(new HeaderPlace(start, colon, start + colon + 1, _gathered));
    }

    /// <summary>Finds the value of the first header of a name as it stands.</summary>
    public bool TryFind(string name, out ReadOnlySpan<byte> value)
    {
        for (int i = 0; i < Count; i++)
        {
            ref readonly HeaderPlace place = ref _places[i];
            value = _bytes.AsSpan(place.Value, place.End - place.Value);
            if (place.NameLength == name.Length && Ascii.EqualsIgnoreCase(_bytes.AsSpan(place.Start, place.NameLength), name))
                return true;
        }

        value = default;
        return false;
    }

    /// <summary>The headers as they are kept.</summary>
    public HeaderTable ToTable()
    {
        if (Count == 0)
            return HeaderTable.Empty;
        int start = _places[0].Start;
        HeaderPlace[] places = new HeaderPlace[Count];
        for (int i = 0; i < places.Length; i++)
            places[i] = _places[i].Without(start);
        return new HeaderTable(_bytes[start.._places[Count - 1].End].ToArray(), places);
    }

    public void Clear() => (Count, _gathered) = (0, 0);

    private void Gather(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _gathered += bytes.Length;
    }

    /// <summary>Room for so many bytes behind those that have been gathered.</summary>
    private Span<byte> Room(int length)
    {
        if (_gathered + length > _bytes.Count)
        {
            byte[] larger = new byte[Math.Max(_gathered + length, Math.Max(FirstRoom, _bytes.Count * 2))];
            _bytes.AsSpan(0, _gathered).CopyTo(larger);
            _bytes = larger;
        }

        return _bytes.AsSpan(_gathered);
    }
}
