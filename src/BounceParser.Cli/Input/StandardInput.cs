using MimeKit.IO;

namespace BounceParsing.Cli.Input;

/// <summary>Standard input, of which the first bytes can be looked at before they are read.</summary>
internal sealed class StandardInput
{
    private readonly Stream _stream = Console.OpenStandardInput();
    private readonly byte[] _first = new byte[4096];
    private int _length;

    /// <summary>True where somebody writes to it: it is a pipe or a file, and holds at least a byte.</summary>
    public bool HasBytes => Console.IsInputRedirected && (_length > 0 || (_length = _stream.Read(_first)) > 0);

    public Stream Open()
    {
        ChainedStream stream = new();
        stream.Add(new MemoryStream(_first, 0, _length));
        stream.Add(_stream);
        return stream;
    }
}
