using System.Diagnostics.CodeAnalysis;
using BounceParsing;

namespace BounceCli;

/// <summary>Reads the one message of a file or of standard input, or the many of a mailbox file.</summary>
internal sealed class MessageReader(string path, bool isMailbox, bool isEmpty = false) : IDisposable
{
    private readonly bool _isMailbox = isMailbox || path.EndsWith(".mbox", StringComparison.OrdinalIgnoreCase);
    private Stream? _stream;
    private IEnumerator<BounceReport>? _reports;
    private int _count;

    /// <summary>Why the file cannot be read; null while all is well.</summary>
    public string? Error { get; private set; }

    /// <summary>The last message's place in the mailbox file, from 1; null for a file that is one message.</summary>
    public int? Number => _isMailbox ? _count : null;

    /// <summary>How many bytes have been read, where that can be told.</summary>
    public long Position => _stream is { CanSeek: true } stream ? stream.Position : 0;

    public static string NameOf(string file, int? number) => number is int n ? $"{file}#{n}" : file;

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
        _stream = isEmpty ? Stream.Null : path == PathWalker.StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
        return (_isMailbox ? BounceParser.ParseMbox(_stream) : One(_stream)).GetEnumerator();
    }

    private static IEnumerable<BounceReport> One(Stream stream)
    {
        yield return BounceParser.Parse(stream);
    }
}
