namespace BounceParsing.Reading;

/// <summary>Walks over the lines of a text without making strings; the line ends are left out.</summary>
internal ref struct LineRanges
{
    private readonly ReadOnlySpan<char> _text;
    private int _next;

    public LineRanges(ReadOnlySpan<char> text)
    {
        _text = text;
        _next = 0;
        Current = default;
    }

    public Range Current { get; private set; }

    public readonly LineRanges GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next > _text.Length)
            return false;
        int length = _text[_next..].IndexOf('\n');
        int end = length < 0 ? _text.Length : _next + length;
        int start = _next;
        _next = end + 1;
        if (end > start && _text[end - 1] == '\r')
            end--;
        Current = start..end;
        return true;
    }
}
