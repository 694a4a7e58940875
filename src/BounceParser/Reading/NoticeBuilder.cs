using MimeKit;

namespace BounceParsing.Reading;

/// <summary>Makes the light tree from a handful of events, whether a stream or a message in memory gives them.</summary>
internal sealed class NoticeBuilder : IDisposable
{
    private readonly BounceLimits _limits;
    private readonly PartBytes _bytes;
    private PartType? _attachedAs;
    private Notice? _top;
    private Frame? _innermost;
    private int _parts;
    private bool _wasCut;

    /// <param name="limits">How much may be looked at.</param>
    /// <param name="depth">How deep the message lies in others.</param>
    /// <param name="whole">The whole mail where it is in memory: parts become ranges of it.</param>
    public NoticeBuilder(BounceLimits limits, int depth = 0, ArraySegment<byte>? whole = null)
    {
        _limits = limits;
        _bytes = new PartBytes(whole);
        Headers = new HeaderPlaces(whole ?? []);
        Depth = depth - 1;
    }

    /// <summary>The message read so far; null when no message began.</summary>
    public Notice? Top => _top;

    /// <summary>The headers that have been read since the last message or part began.</summary>
    public HeaderPlaces Headers { get; }

    /// <summary>How deep parts and messages may lie in each other.</summary>
    public int MaxDepth => _limits.MaxDepth;

    /// <summary>How deep the current message lies in others; 0 at the top.</summary>
    private int Depth { get; set; }

    private Frame Current => _innermost!;

    public void AddHeader(Header header)
    {
        if (header.RawField is not [.., (byte)'\n'] && MayAddHeader())
            Headers.Add(header);
    }

    public void AddHeader(HeaderPlace place)
    {
        if (MayAddHeader())
            Headers.Add(place);
    }

    public void BeginMessage()
    {
        Notice notice = new() { AttachedAs = _attachedAs, Limits = _limits, IsTruncated = _wasCut };
        notice.Headers = Headers.ToTable();
        _attachedAs = null;
        if (_top is null)
            _top = notice;
        else if (Depth < 2)
            Attach(notice);
        Depth++;
        _innermost = new Frame(notice, _innermost);
    }

    public void EndMessage()
    {
        _innermost = Current.Outer;
        Depth--;
    }

    public void BeginMessagePart(PartType contentType)
    {
        EnterBody(contentType);
        _attachedAs = contentType;
        Headers.Clear();
    }

    public void BeginMultipart(PartType contentType)
    {
        Frame frame = Current;
        EnterBody(contentType);
        if (contentType.Is("multipart", "report"))
            frame.Notice.Report ??= contentType;
        frame.Multipart = new OpenMultipart(contentType, frame.Children, frame.Multipart);
        Headers.Clear();
        _bytes.Reset(Depth == 0 ? _limits.MaxTextLength : 0);
    }

    public void EndMultipart()
    {
        OpenMultipart ended = Current.Multipart!;
        Current.Multipart = ended.Outer;
        if (ended.ChildrenBefore == Current.Children && _bytes.Length > 0)
            AddPart(PartType.Plain, null);
    }

    public void BeginPart(PartType contentType)
    {
        EnterBody(contentType);
        if (IsNested(contentType))
            Cut();
        Current.Children++;
        _bytes.Reset(RoomFor(contentType));
    }

    /// <summary>False where more of the part's content would change nothing.</summary>
    public bool WantsContent => !_bytes.IsFull;

    /// <summary>Adds bytes of a content, or of what stands before the first boundary.</summary>
    public void AddContent(ReadOnlySpan<byte> bytes) => _bytes.Append(bytes);

    /// <summary>Ends a content, or what stands before the first boundary, at its place in the mail: the line end before the boundary does not belong to it.</summary>
    public void EndContent(long start, long end) => _bytes.End(start, end);

    public void EndPart(PartType contentType)
    {
        if (_bytes.WasCut && !contentType.Is("application", "*"))
            Current.Notice.IsTruncated = true;
        AddPart(contentType, Headers.TryFind("Content-Transfer-Encoding", out ReadOnlySpan<byte> encoding) ? HeaderText.Decode(encoding) : null);
        Headers.Clear();
    }

    public void Dispose() => _bytes.Dispose();

    private void EnterBody(PartType contentType)
    {
        Frame frame = Current;
        if (!frame.HasBody)
            frame.Notice.ContentType = contentType;
        frame.HasBody = true;
        if (frame.Multipart is not null && contentType.Is("message", "*"))
            frame.Children++;
    }

    private void AddPart(PartType contentType, string? encoding)
    {
        Frame frame = Current;
        if (Depth > 1 || _bytes.Length == 0)
            return;
        if (_parts >= _limits.MaxParts)
        {
            Cut();
            return;
        }

        _parts++;
        ReadOnlyMemory<byte> raw = _bytes.ToMemory();
        if (IsMessage(contentType) && encoding is not null)
            AttachDecoded(frame.Notice, contentType, TransferEncoding.Decode(raw, encoding));
        else
            frame.Notice.Parts.Add(new NoticePart(contentType, encoding, raw, frame.IsAlternative) { FollowsCopy = frame.Notice.Attached.Count > 0 });
        _bytes.Reset(0);
    }

    private void Attach(Notice notice)
    {
        Frame frame = Current;
        notice.IsOfDigest = frame.IsDigest;
        if (_parts++ < _limits.MaxParts)
            frame.Notice.Attached.Add(notice);
        else
            Cut();
    }

    private void AttachDecoded(Notice parent, PartType contentType, ReadOnlyMemory<byte> content)
    {
        if (NoticeReader.ReadAttached(content, _limits, Depth + 1) is not Notice attached)
            return;
        attached.AttachedAs = contentType;
        parent.Attached.Add(attached);
    }

    /// <summary>How many bytes of a part may matter: texts and reports of the notice, a little of what is attached.</summary>
    private int RoomFor(PartType contentType)
    {
        bool isText = contentType.Is("text", "*") || contentType.Is("message", "*");
        return Depth switch
        {
            0 when isText || contentType.Is("application", "*") => _limits.MaxTextLength,
            1 when isText => Math.Min(_limits.MaxTextLength, 32 * 1024),
            _ => 0,
        };
    }

    /// <summary>Notes that a limit left something of the message out.</summary>
    public void Cut()
    {
        _wasCut = true;
        if (_top is not null)
            _top.IsTruncated = true;
    }

    /// <summary>True for a multipart that comes as a part: it lies deeper than is read.</summary>
    private static bool IsNested(PartType contentType)
        => contentType.Is("multipart", "*") && contentType.Boundary is not null;

    private static bool IsMessage(PartType contentType)
        => contentType.Is("message", "rfc822") || contentType.Is("message", "global")
            || contentType.Is("text", "rfc822-headers") || contentType.Is("message", "global-headers");

    private bool MayAddHeader()
    {
        if (Headers.Count < _limits.MaxHeaders)
            return true;
        Cut();
        return false;
    }

    /// <summary>A message that is being built, and the multiparts that are open in it.</summary>
    private sealed class Frame(Notice notice, Frame? outer)
    {
        public Notice Notice { get; } = notice;

        public Frame? Outer { get; } = outer;

        public bool HasBody { get; set; }

        public int Children { get; set; }

        /// <summary>The innermost multipart that is open in the message; null outside of any.</summary>
        public OpenMultipart? Multipart { get; set; }

        public bool IsAlternative => IsIn("alternative");

        public bool IsDigest => IsIn("digest");

        private bool IsIn(string subtype) => Multipart?.Type.Is("multipart", subtype) == true;
    }

    /// <summary>A multipart whose end has not been read.</summary>
    /// <param name="Type">Its type.</param>
    /// <param name="ChildrenBefore">How many children the message had before it.</param>
    /// <param name="Outer">The multipart in which it lies; null where that is the message itself.</param>
    private sealed record OpenMultipart(PartType Type, int ChildrenBefore, OpenMultipart? Outer);
}
