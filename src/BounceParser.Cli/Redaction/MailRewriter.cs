using System.Text;

namespace BounceParsing.Cli.Redaction;

/// <summary>Walks over a raw mail line by line and writes it again under other names; its MIME structure stays as it is.</summary>
internal sealed class MailRewriter(SecretNames names)
{
    private readonly StringBuilder _output = new();
    private readonly List<(string Boundary, bool IsReturned)> _open = [];
    private readonly StringBuilder _pending = new();
    private PartHeader _header = new();
    private bool _inHeader = true;
    private bool _isReturned;

    public static byte[] Rewrite(byte[] mail, SecretNames names)
        => Encoding.Latin1.GetBytes(new MailRewriter(names).Rewrite(Encoding.Latin1.GetString(mail)));

    private string Rewrite(string mail)
    {
        int start = 0;
        while (start < mail.Length)
        {
            int end = mail.IndexOf('\n', start) + 1;
            end = end == 0 ? mail.Length : end;
            Take(mail[start..end]);
            start = end;
        }

        Flush();
        return _output.ToString();
    }

    private void Take(string line)
    {
        string bare = line.TrimEnd('\r', '\n');
        if (FindBoundary(bare) is int open and >= 0)
            TakeBoundary(line, bare, open);
        else if (!_inHeader)
            _pending.Append(line);
        else if (bare.Length == 0)
            EndHeaders(line);
        else if (bare[0] is ' ' or '\t')
            _pending.Append(line);
        else
            BeginField(line);
    }

    private void BeginField(string line)
    {
        Flush();
        _pending.Append(line);
    }

    private void TakeBoundary(string line, string bare, int open)
    {
        Flush();
        _isReturned = _open[open].IsReturned;
        bool isLast = bare.Length > _open[open].Boundary.Length + 2;
        _open.RemoveRange(isLast ? open : open + 1, _open.Count - (isLast ? open : open + 1));
        _output.Append(line);
        (_inHeader, _header) = (!isLast, new PartHeader());
    }

    private void EndHeaders(string line)
    {
        Flush();
        _output.Append(line);
        if (_header.Boundary is string boundary)
            _open.Add((boundary, _isReturned));
        bool isMessage = _header.IsMessage;
        _isReturned |= isMessage;
        _inHeader = isMessage;
        if (isMessage)
            _header = new PartHeader();
    }

    /// <summary>Writes the field or the body that is complete.</summary>
    private void Flush()
    {
        string text = _pending.ToString();
        _pending.Clear();
        if (text.Length == 0)
            return;
        if (_inHeader)
        {
            _header.Take(text);
            _output.Append(RedactedText.Header(text, _isReturned, names));
        }
        else
        {
            _output.Append(BodyCoding.Change(text, _header.Encoding, body => RedactedBody.Rewrite(body, _isReturned, names)));
        }
    }

    private int FindBoundary(string line)
    {
        if (!line.StartsWith("--", StringComparison.Ordinal))
            return -1;
        return _open.FindLastIndex(open => line.AsSpan(2).TrimEnd() is var rest
            && rest.StartsWith(open.Boundary, StringComparison.Ordinal) && rest[open.Boundary.Length..] is "" or "--");
    }
}
