using System.Text;
using MimeKit;
using MimeKit.Utils;

namespace BounceParsing.Reading;

/// <summary>Reads a plain mail that is whole in memory: of each header and each content only where it stands.</summary>
/// <remarks>
/// It makes of a mail what MimeKit's reader makes of it, which a test holds it to, without copying what it passes over: a
/// content ends at a line that is a boundary of a multipart around it (RFC 2046, 5.1.1), and outside of every multipart with the mail.
/// </remarks>
internal sealed class PlainReader(ArraySegment<byte> mail, NoticeBuilder builder)
{
    /// <summary>The subtypes of message/ that hold a message, or its headers.</summary>
    private static readonly string[] MessageTypes = ["rfc822", "news", "global", "global-headers", "external-body", "rfc2822"];

    /// <summary>The boundaries of the open multiparts with the hyphens before them, the innermost last.</summary>
    private readonly List<byte[]> _boundaries = [];

    private int _at;

    /// <summary>The open multipart, by its number, whose boundary has ended the last content; -1 where that was the end of the mail.</summary>
    private int _ended = -1;

    /// <summary>True where that was its last boundary.</summary>
    private bool _isLast;

    private ReadOnlySpan<byte> Rest => mail.AsSpan(_at);

    /// <summary>False for a mail that does not begin with a header, or ends within one.</summary>
    public bool TryRead()
    {
        if (!TryReadHeaders(isTop: true))
            return false;
        ReadMessage(0);
        return true;
    }

    private void ReadMessage(int depth)
    {
        PartType type = TypeOr(PartType.Plain);
        bool isEncoded = IsEncoded();
        builder.BeginMessage();
        ReadEntity(type, isEncoded, depth);
        builder.EndMessage();
    }

    /// <summary>Reads headers up to the blank line behind them, or to a boundary.</summary>
    private bool TryReadHeaders(bool isTop)
    {
        for (bool isFirst = true; _at < mail.Count; isFirst = false)
        {
            ReadOnlySpan<byte> rest = Rest;
            int blank = rest[0] == (byte)'\n' ? 1 : rest[0] == (byte)'\r' ? 2 : 0;
            if (blank > 0)
            {
                _at += blank;
                return true;
            }

            bool isHeader = TryFindColon(rest, out int name, out int colon);
            if (!isHeader && isTop && (isFirst || colon == rest.Length))
                return false;
            if (!isHeader && IsBoundary(_at))
                return true;
            int end = EndOfHeader(rest);
            if (isHeader)
                builder.AddHeader(new HeaderPlace(_at, name, _at + colon + 1, _at + end));
            else if (rest[end - 1] != (byte)'\n')
                builder.AddHeader(new HeaderPlace(_at, end, _at + end, _at + end));
            _at += end;
        }

        return true;
    }

    /// <summary>Finds the colon behind a name (RFC 5322, 3.6.8) and the blanks that may follow it; false where something else stands.</summary>
    private static bool TryFindColon(ReadOnlySpan<byte> line, out int name, out int colon)
    {
        name = 0;
        for (colon = 0; colon < line.Length; colon++)
        {
            byte c = line[colon];
            bool isBlank = c is (byte)' ' or (byte)'\t';
            if (c == (byte)':')
                break;
            if (isBlank && name == 0)
                name = colon;
            else if (!isBlank && (name > 0 || line[0] is (byte)' ' or (byte)'\t' || c is < (byte)' ' or >= 0x7f))
                return false;
        }

        name = name == 0 ? colon : name;
        return colon < line.Length;
    }

    /// <summary>Where a header ends, and the lines that continue it.</summary>
    private static int EndOfHeader(ReadOnlySpan<byte> rest)
    {
        int end = 0;
        do
        {
            int length = rest[end..].IndexOf((byte)'\n');
            end = length < 0 ? rest.Length : end + length + 1;
        }
        while (end < rest.Length && rest[end] is (byte)' ' or (byte)'\t');
        return end;
    }

    private PartType TypeOr(PartType other)
        => builder.Headers.TryFind("Content-Type", out ReadOnlySpan<byte> field) ? PartType.Parse(field) : other;

    /// <summary>True where the transfer encoding keeps a message from being read as it stands.</summary>
    private bool IsEncoded()
        => builder.Headers.TryFind("Content-Transfer-Encoding", out ReadOnlySpan<byte> field) && MimeUtils.TryParse(HeaderText.Decode(field), out ContentEncoding encoding)
            && encoding is not (ContentEncoding.Default or ContentEncoding.SevenBit or ContentEncoding.EightBit or ContentEncoding.Binary);

    private void ReadEntity(PartType type, bool isEncoded, int depth)
    {
        bool isDeep = depth >= builder.MaxDepth;
        if (!isDeep && type.Is("multipart", "*"))
        {
            ReadMultipart(type, depth);
        }
        else if (!isDeep && !isEncoded && IsMessage(type))
        {
            builder.BeginMessagePart(type);
            ReadAttached(depth);
        }
        else
        {
            builder.BeginPart(type);
            ReadContent();
            builder.EndPart(type);
        }
    }

    private static bool IsMessage(PartType type)
    {
        if (!type.Is("message", "*"))
            return type.Is("text", "rfc822-headers");
        foreach (string subtype in MessageTypes)
        {
            if (type.Is("message", subtype))
                return true;
        }

        return false;
    }

    private void ReadAttached(int depth)
    {
        if (_boundaries.Count > 0 && (_at == mail.Count || IsBoundary(_at)))
            return;
        TryReadHeaders(isTop: false);
        ReadMessage(depth + 1);
    }

    private void ReadMultipart(PartType type, int depth)
    {
        builder.BeginMultipart(type);
        int number = _boundaries.Count;
        if (type.Boundary is string boundary)
            _boundaries.Add(Encoding.UTF8.GetBytes("--" + boundary));
        int start = _at;
        FindBoundary();
        builder.EndContent(start, _at);
        PartType usual = type.Is("multipart", "digest") ? PartType.Message : PartType.Plain;
        while (_ended == number && !_isLast && TryPassLine())
        {
            TryReadHeaders(isTop: false);
            ReadEntity(TypeOr(usual), IsEncoded(), depth + 1);
        }

        if (_boundaries.Count > number)
            _boundaries.RemoveAt(number);
        if (_ended == number)
        {
            _at += Math.Max(0, Rest.IndexOf((byte)'\n'));
            FindBoundary();
        }

        builder.EndMultipart();
    }

    /// <summary>Passes over the rest of a boundary's line; false where the mail ends with it.</summary>
    private bool TryPassLine()
    {
        int length = Rest.IndexOf((byte)'\n');
        (_at, _ended) = length < 0 ? (mail.Count, -1) : (_at + length + 1, _ended);
        return length >= 0;
    }

    /// <summary>Reads a content; the line end before the boundary does not belong to it.</summary>
    private void ReadContent()
    {
        int start = _at;
        FindBoundary();
        int end = _at;
        if (_ended >= 0 && end > start)
            end -= mail[end - 2] == (byte)'\r' ? 2 : 1;
        builder.EndContent(start, end);
    }

    /// <summary>Goes to the next boundary of an open multipart, or to the end of the mail.</summary>
    private void FindBoundary()
    {
        _ended = -1;
        int start = _at;
        while (_boundaries.Count > 0 && start < mail.Count && !IsBoundary(start))
        {
            int step = mail.AsSpan(start).IndexOf("\n--"u8);
            start = step < 0 ? mail.Count : start + step + 1;
        }

        _at = _ended < 0 ? mail.Count : start;
    }

    /// <summary>True for a line that is a boundary of an open multipart, be blanks behind it or not; the innermost counts.</summary>
    private bool IsBoundary(int start)
    {
        ReadOnlySpan<byte> line = mail.AsSpan(start);
        if (line is not [(byte)'-', (byte)'-', ..])
            return false;
        int length = line.IndexOf((byte)'\n');
        line = (length < 0 ? line : line[..length]).TrimEnd(" \t\r\n\v\f"u8);
        for (_ended = _boundaries.Count - 1; _ended >= 0; _ended--)
        {
            ReadOnlySpan<byte> boundary = _boundaries[_ended];
            _isLast = line.Length == boundary.Length + 2;
            if (line.StartsWith(boundary) && (line.Length == boundary.Length || (_isLast && line.EndsWith("--"u8))))
                return true;
        }

        return false;
    }
}
