namespace BounceParsing.Reading;

/// <summary>Splits a mailbox file into its messages, each a stream that ends where the next message begins.</summary>
/// <remarks>
/// A From_ line splits at the start of the file or after a blank line; one '&gt;' is taken off lines of '&gt;'s and "From "
/// (mboxrd); a Content-Length is never trusted. No more of the file is held than one buffer.
/// </remarks>
internal sealed class MboxSplitter(Stream source)
{
    private const int BufferSize = 64 * 1024;

    private readonly Stream _source = source;
    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly byte[] _discarded = new byte[4096];
    private int _start;
    private int _end;
    private bool _sourceEnded;
    private bool _began;
    private bool _skipsLine;
    private bool _atSeparator;
    private bool _atLineStart;
    private bool _afterBlank;
    private bool _lineIsBlank;
    private long _before;

    /// <summary>Where the current message begins, behind its From_ line, counted from the source's first byte.</summary>
    public long Offset { get; private set; }

    /// <summary>How many bytes of the current message have been passed, as they stand in the file.</summary>
    public long Passed => _before + _start - Offset;

    /// <summary>Goes to the next message, past what is left of the current one; false at the end.</summary>
    public bool MoveNext()
    {
        bool isFound;
        while (!TryMoveNext(out isFound))
            Filled(_source.Read(FreeRoom().Span));
        return isFound;
    }

    /// <inheritdoc cref="MoveNext"/>
    public async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        bool isFound;
        while (!TryMoveNext(out isFound))
            Filled(await _source.ReadAsync(FreeRoom(), cancellationToken).ConfigureAwait(false));
        return isFound;
    }

    /// <summary>Reads from the current message; 0 at its end.</summary>
    public int Read(Span<byte> buffer)
    {
        int written;
        while (!TryRead(buffer, out written))
            Filled(_source.Read(FreeRoom().Span));
        return written;
    }

    /// <inheritdoc cref="Read"/>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        int written;
        while (!TryRead(buffer.Span, out written))
            Filled(await _source.ReadAsync(FreeRoom(), cancellationToken).ConfigureAwait(false));
        return written;
    }

    /// <summary>Passes what is left of the current message.</summary>
    public void SkipRest()
    {
        while (Read(_discarded) > 0)
        {
        }
    }

    /// <inheritdoc cref="SkipRest"/>
    public async ValueTask SkipRestAsync(CancellationToken cancellationToken)
    {
        while (await ReadAsync(_discarded, cancellationToken).ConfigureAwait(false) > 0)
            cancellationToken.ThrowIfCancellationRequested();
    }

    private ReadOnlySpan<byte> Rest => _buffer.AsSpan(_start, _end - _start);

    /// <summary>False when more bytes are needed.</summary>
    private bool TryMoveNext(out bool isFound)
    {
        isFound = false;
        while (_began && !_atSeparator)
        {
            if (!TryRead(_discarded, out int written))
                return false;
            if (written == 0)
                break;
        }

        if (!TrySkipToHeaders())
            return false;
        isFound = !Rest.IsEmpty;
        Offset = _before + _start;
        _began = true;
        _atSeparator = false;
        _atLineStart = true;
        _afterBlank = false;
        return true;
    }

    /// <summary>Passes over blank lines and the From_ line; false when more bytes are needed.</summary>
    private bool TrySkipToHeaders()
    {
        while (true)
        {
            ReadOnlySpan<byte> rest = Rest;
            int end = _skipsLine ? rest.IndexOf((byte)'\n') : rest.IndexOfAnyExcept((byte)'\n', (byte)'\r');
            if (end < 0)
            {
                _start = _end;
                return _sourceEnded;
            }

            _start += _skipsLine ? end + 1 : end;
            if (_skipsLine)
            {
                _skipsLine = false;
                return _start < _end || _sourceEnded;
            }

            if (!_sourceEnded && Rest.Length < "From "u8.Length)
                return false;
            if (!Rest.StartsWith("From "u8))
                return true;
            _skipsLine = true;
        }
    }

    /// <summary>False when more bytes are needed.</summary>
    private bool TryRead(Span<byte> output, out int written)
    {
        written = 0;
        while (written < output.Length && !_atSeparator && !Rest.IsEmpty)
        {
            if (_atLineStart && !BeginLine())
                break;
            if (!_atSeparator)
                written += CopyLine(output[written..]);
        }

        return written > 0 || output.IsEmpty || _atSeparator || (_sourceEnded && Rest.IsEmpty);
    }

    /// <summary>False when more bytes are needed to tell what the line is.</summary>
    private bool BeginLine()
    {
        MboxLineKind kind = MboxLine.Classify(Rest, _afterBlank, _sourceEnded);
        if (kind == MboxLineKind.Undecided)
            return false;
        if (kind == MboxLineKind.Quoted)
            _start++;
        _atSeparator = kind == MboxLineKind.Separator;
        _atLineStart = false;
        _lineIsBlank = true;
        return true;
    }

    private int CopyLine(Span<byte> output)
    {
        ReadOnlySpan<byte> line = Rest;
        int newLine = line.IndexOf((byte)'\n');
        if (newLine >= 0)
            line = line[..(newLine + 1)];
        line = line[..Math.Min(line.Length, output.Length)];
        line.CopyTo(output);
        _start += line.Length;
        _lineIsBlank &= line.IndexOfAnyExcept((byte)'\n', (byte)'\r') < 0;
        if (line[^1] == (byte)'\n')
        {
            _atLineStart = true;
            _afterBlank = _lineIsBlank;
        }

        return line.Length;
    }

    private Memory<byte> FreeRoom()
    {
        if (_start > 0)
        {
            Rest.CopyTo(_buffer);
            _before += _start;
            _end -= _start;
            _start = 0;
        }

        return _buffer.AsMemory(_end);
    }

    private void Filled(int count)
    {
        _end += count;
        _sourceEnded |= count == 0;
    }
}
