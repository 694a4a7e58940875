using System.Buffers;

namespace BounceParsing.Reading;

/// <summary>Stands between the caller's stream and MimeKit and hands on only what MimeKit reads in linear time.</summary>
/// <remarks>
/// Line ends become LF; leading blank lines, a byte order mark and mbox From_ lines are passed over; lines, runs of
/// continuation lines and the first header block are bounded. The first 64 kB handed on are kept to be read again; of what
/// follows them, a content that matters to nobody is left out but for the lines that may be its boundary.
/// </remarks>
internal sealed class IntakeStream : MailStream
{
    private const int RawSize = 16 * 1024;
    private const int KeptSize = 64 * 1024;

    private const int PassedSize = 4096;

    private readonly Stream _source;
    private readonly LineFilter _filter;
    private readonly byte[] _raw = ArrayPool<byte>.Shared.Rent(RawSize);
    private byte[] _kept = ArrayPool<byte>.Shared.Rent(RawSize);
    private int _rawStart;
    private int _rawEnd;
    private int _keptLength;
    private bool _sourceEnded;
    private long _position;

    public IntakeStream(Stream source, BounceLimits limits)
    {
        _source = source;
        _filter = new LineFilter(limits);
    }

    /// <summary>The first bytes that were handed on, 64 kB at most.</summary>
    public ReadOnlySpan<byte> Kept => _kept.AsSpan(0, _keptLength);

    /// <summary>True when a limit cut something off.</summary>
    public bool IsTruncated => _filter.IsTruncated;

    /// <summary>True where more was handed on than is kept.</summary>
    public bool IsKeptCut => _position > _keptLength;

    /// <summary>True when the source itself threw: what it threw is the caller's own.</summary>
    public bool SourceFailed { get; private set; }

    /// <summary>True in a content that matters to nobody, where MimeKit has looked at all that it was given and the rest is not kept either.</summary>
    private bool MayPassOver => _keptLength == KeptSize && Reader is { IsContentIdle: true } reader && reader.Position == _position;

    public override int Read(Span<byte> buffer)
    {
        int written;
        bool passesOver = MayPassOver;
        while ((passesOver && PassOver()) || !TryServe(buffer, out written))
            Filled(ReadSource());
        return written;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int written;
        bool passesOver = MayPassOver;
        while ((passesOver && PassOver()) || !TryServe(buffer.Span, out written))
            Filled(await ReadSourceAsync(cancellationToken).ConfigureAwait(false));
        return written;
    }

    /// <summary>Reads on until <see cref="Kept"/> holds all that it can: how much MimeKit had asked for depends on how the bytes came.</summary>
    public void KeepAll()
    {
        Span<byte> passed = stackalloc byte[PassedSize];
        while (!IsKeptCut && Read(passed) > 0)
        {
        }
    }

    /// <inheritdoc cref="KeepAll"/>
    public async Task KeepAllAsync(CancellationToken cancellationToken)
    {
        byte[] passed = new byte[PassedSize];
        while (!IsKeptCut && await ReadAsync(passed.AsMemory(), cancellationToken).ConfigureAwait(false) > 0)
        {
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _kept.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_raw);
            ArrayPool<byte>.Shared.Return(_kept);
            _kept = [];
            _keptLength = 0;
        }

        base.Dispose(disposing);
    }

    private bool TryServe(Span<byte> buffer, out int written)
    {
        _filter.Process(_raw.AsSpan(_rawStart, _rawEnd - _rawStart), buffer, _sourceEnded, out int consumed, out written);
        _rawStart += consumed;
        Keep(buffer[..written]);
        _position += written;
        return written > 0 || buffer.IsEmpty || (_sourceEnded && _rawStart == _rawEnd);
    }

    /// <summary>Passes over what can hold no boundary; false where that is nothing.</summary>
    private bool PassOver()
    {
        int count = _filter.PassOver(_raw.AsSpan(_rawStart, _rawEnd - _rawStart));
        _rawStart += count;
        PassedOver += count;
        return count > 0;
    }

    private int ReadSource()
    {
        try
        {
            return _source.Read(FreeRoom().Span);
        }
        catch
        {
            SourceFailed = true;
            throw;
        }
    }

    private async ValueTask<int> ReadSourceAsync(CancellationToken cancellationToken)
    {
        // A source may ignore the token: it is looked at here, before every buffer.
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await _source.ReadAsync(FreeRoom(), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            SourceFailed = true;
            throw;
        }
    }

    private Memory<byte> FreeRoom()
    {
        if (_rawStart > 0)
        {
            Buffer.BlockCopy(_raw, _rawStart, _raw, 0, _rawEnd - _rawStart);
            _rawEnd -= _rawStart;
            _rawStart = 0;
        }

        return _raw.AsMemory(_rawEnd);
    }

    private void Filled(int count)
    {
        _rawEnd += count;
        _sourceEnded |= count == 0;
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        int room = Math.Min(bytes.Length, KeptSize - _keptLength);
        if (room <= 0)
            return;
        if (_keptLength + room > _kept.Length)
            GrowKept(_keptLength + room);
        bytes[..room].CopyTo(_kept.AsSpan(_keptLength));
        _keptLength += room;
    }

    private void GrowKept(int needed)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, Math.Min(_kept.Length * 2, KeptSize)));
        Kept.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_kept);
        _kept = larger;
    }
}
