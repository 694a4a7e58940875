namespace BounceParsing.Reading;

/// <summary>The line rules of <see cref="IntakeStream"/>: bytes in, bounded lines that end in LF out.</summary>
internal sealed class LineFilter
{
    /// <summary>How many bytes a line end may take: LF and the CRs that broken gateways put before it.</summary>
    public const int LongestLineEnd = 9;

    private const int LongestMark = 6;
    private const int LongestBlankLine = 1024;

    private readonly int _maxLine;
    private readonly int _maxHeader;
    private bool _atStart = true;
    private bool _skippingLine;
    private bool _inHeader = true;
    private bool _macLineEnds;
    private bool _sawLineEnd;
    private int _line;
    private int _run;
    private int _header;

    public LineFilter(BounceLimits limits)
    {
        _maxLine = limits.MaxLineLength;
        _maxHeader = limits.MaxHeaderLength;
    }

    public bool IsTruncated { get; private set; }

    /// <summary>Moves as much of the input to the output as fits and can be decided without the bytes that follow.</summary>
    public void Process(ReadOnlySpan<byte> input, Span<byte> output, bool isFinal, out int consumed, out int written)
    {
        consumed = 0;
        written = 0;
        if (_atStart && !TrySkipStart(input, isFinal, ref consumed, ref _skippingLine))
            return;
        _atStart = false;
        while (consumed < input.Length && written < output.Length)
        {
            ReadOnlySpan<byte> rest = input[consumed..];
            int end = rest.IndexOfAny((byte)'\n', (byte)'\r');
            if (end == 0)
            {
                int taken = TakeLineEnd(rest, output, isFinal, ref written);
                if (taken == 0)
                    return;
                consumed += taken;
            }
            else
            {
                consumed += CopySegment(end < 0 ? rest : rest[..end], output[written..], ref written);
            }
        }
    }

    /// <summary>
    /// How many bytes of a body hold no boundary (RFC 2046, 5.1.1) and nothing that is too long, so that they may be left out: up
    /// to a line end before the first two hyphens, behind which no line goes on.
    /// </summary>
    public int PassOver(ReadOnlySpan<byte> input)
    {
        int hyphens = input.IndexOf("--"u8);
        int end = hyphens < 0 ? input.Length - 1 : hyphens;
        do
            end = end <= 0 ? -1 : input[..end].LastIndexOf((byte)'\n');
        while (end >= 0 && input[end + 1] is (byte)' ' or (byte)'\t');
        if (_inHeader || end <= 0 || end > _maxLine - _run)
            return 0;
        _line = 1;
        return end;
    }

    /// <summary>Where in a mail that is whole the first header stands.</summary>
    public static int StartOf(ReadOnlySpan<byte> mail)
    {
        (int start, bool skippingLine) = (0, false);
        TrySkipStart(mail, isFinal: true, ref start, ref skippingLine);
        return start;
    }

    /// <summary>Passes over what stands before the first header; false when more bytes are needed to tell.</summary>
    private static bool TrySkipStart(ReadOnlySpan<byte> input, bool isFinal, ref int consumed, ref bool skippingLine)
    {
        while (true)
        {
            ReadOnlySpan<byte> rest = input[consumed..];
            if (skippingLine)
            {
                int end = rest.IndexOfAny((byte)'\n', (byte)'\r');
                consumed += end < 0 ? rest.Length : end;
                if (end < 0)
                    return false;
                skippingLine = false;
                continue;
            }

            if (rest.Length < LongestMark && !isFinal)
                return false;
            if (rest.StartsWith("\uFEFF"u8))
                consumed += 3;
            else if (rest.Length > 0 && rest[0] is (byte)'\n' or (byte)'\r')
                consumed++;
            else if ((rest.StartsWith("From "u8) && !rest.StartsWith("From :"u8)) || rest.StartsWith(">From "u8))
                skippingLine = true;
            else if (!isFinal && rest.Length < LongestBlankLine && IsBlank(rest))
                return false;
            else if (BlankLineLength(rest) is int blank and > 0)
                consumed += blank;
            else
                return true;
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> rest) => rest.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;

    /// <summary>The length of a line of blanks and tabs alone, its end left out; 0 for any other.</summary>
    private static int BlankLineLength(ReadOnlySpan<byte> rest)
    {
        int end = rest[..Math.Min(rest.Length, LongestBlankLine)].IndexOfAnyExcept((byte)' ', (byte)'\t');
        return end > 0 && rest[end] is (byte)'\n' or (byte)'\r' ? end : 0;
    }

    /// <summary>Writes one line end for LF, CRLF and the CR CR LF of broken gateways, and for a bare CR what stands for it.</summary>
    private int TakeLineEnd(ReadOnlySpan<byte> rest, Span<byte> output, bool isFinal, ref int written)
    {
        ReadOnlySpan<byte> ahead = rest[..Math.Min(rest.Length, LongestLineEnd)];
        int returns = ahead.IndexOfAnyExcept((byte)'\r');
        if (returns < 0 && !isFinal && rest.Length < LongestLineEnd)
            return 0;
        bool endsInLineFeed = returns >= 0 && ahead[returns] == (byte)'\n';
        if (!endsInLineFeed && !_sawLineEnd)
            _macLineEnds = true;
        _sawLineEnd = true;
        if (!endsInLineFeed && _inHeader && !_macLineEnds)
        {
            output[written++] = (byte)' ';
            return 1;
        }

        EndLine(output, ref written);
        return endsInLineFeed ? returns + 1 : 1;
    }

    private void EndLine(Span<byte> output, ref int written)
    {
        bool dropped = _line < 0;
        if (_line == 0)
            (_inHeader, _run) = (false, 0);
        _line = 0;
        if (!dropped)
        {
            output[written++] = (byte)'\n';
            _run++;
            _header++;
        }
    }

    /// <summary>Copies what the bounds allow of a piece of a line; what they do not allow is consumed and not copied.</summary>
    private int CopySegment(ReadOnlySpan<byte> segment, Span<byte> output, ref int written)
    {
        if (_line == 0)
            BeginLine(segment[0]);
        if (_line < 0)
            return segment.Length;
        int allowed = Math.Min(_maxLine - _line, _maxLine - _run);
        if (_inHeader)
            allowed = Math.Min(allowed, _maxHeader - _header);
        if (allowed <= 0)
        {
            IsTruncated = true;
            return segment.Length;
        }

        int count = Math.Min(segment.Length, Math.Min(allowed, output.Length));
        segment[..count].CopyTo(output);
        written += count;
        _line += count;
        _run += count;
        _header += count;
        return count;
    }

    /// <summary>Starts a line; a line that no bound leaves room for is dropped whole (a length below zero).</summary>
    private void BeginLine(byte first)
    {
        if (first is not ((byte)' ' or (byte)'\t'))
            _run = 0;
        if (_run >= _maxLine || (_inHeader && _header >= _maxHeader))
        {
            IsTruncated = true;
            _line = -1;
        }
    }
}
