using System.Diagnostics.CodeAnalysis;

namespace BounceParsing.Cli.Input;

/// <summary>Reads the one message of a file, or the many of a mailbox file.</summary>
internal sealed class MessageReader(MailFile file, bool isMailbox, BounceParserOptions options) : IDisposable
{
    private bool _isMailbox = isMailbox;
    private Stream? _stream;
    private IEnumerator<BounceReport>? _reports;
    private int _count;

    /// <summary>Why the file cannot be read; null while all is well.</summary>
    public string? Error { get; private set; }

    /// <summary>The last message's place in the mailbox file, from 1; null for a file that is one message.</summary>
    public int? Number => _isMailbox ? _count : null;

    /// <summary>How many bytes have been read, where that can be told.</summary>
    public long Position => _stream is { CanSeek: true } stream ? stream.Position : 0;

    /// <summary>The next report; false at the end, and on an error.</summary>
    public bool TryRead([NotNullWhen(true)] out BounceReport? report)
    {
        report = null;
        try
        {
            _reports ??= Open();
            if (!_reports.MoveNext())
                return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            Error = e.Message;
            return false;
        }

        _count++;
        report = _reports.Current;
        return true;
    }

    public void Dispose()
    {
        _reports?.Dispose();
        _stream?.Dispose();
    }

    private IEnumerator<BounceReport> Open()
    {
        _stream = file.Open();
        if (!_isMailbox)
            _isMailbox = MailboxSign.ByName(file.Name) ?? MailboxSign.ByFirstLine(ref _stream);
        return (_isMailbox ? BounceParser.ParseMbox(_stream, options) : One(_stream, options)).GetEnumerator();
    }

    private static IEnumerable<BounceReport> One(Stream stream, BounceParserOptions options)
    {
        yield return BounceParser.Parse(stream, options);
    }
}
