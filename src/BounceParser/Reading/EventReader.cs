using MimeKit;

namespace BounceParsing.Reading;

/// <summary>Hands MimeKit's events to the builder.</summary>
internal sealed class EventReader : MimeReader
{
    private static readonly ParserOptions Default = OptionsOf(BounceLimits.Default.MaxDepth);

    /// <summary>A reader costs more to make than a small mail to read: each thread keeps one, which holds neither stream nor builder between mails.</summary>
    [ThreadStatic]
    private static EventReader? _kept;

    private NoticeBuilder? _builder;
    private MailStream? _mail;
    private long _passedBefore;
    private int _multiparts;

    public EventReader(MailStream stream, NoticeBuilder builder, BounceLimits limits)
        : base(limits.MaxDepth == BounceLimits.Default.MaxDepth ? Default : OptionsOf(limits.MaxDepth), Stream.Null, MimeFormat.Entity)
        => Begin(stream, builder);

    /// <summary>True while the content of a part is read, or what stands before the first boundary of a multipart.</summary>
    public bool IsInContent { get; private set; }

    /// <summary>True where a boundary may end a content.</summary>
    public bool IsInMultipart => _multiparts > 0;

    /// <summary>True where more of that content would change nothing.</summary>
    public bool IsContentIdle => IsInContent && !Builder.WantsContent;

    private NoticeBuilder Builder => _builder!;

    /// <summary>Reads a message by the thread's own reader. One that a broken mail has stopped is not kept.</summary>
    /// <exception cref="FormatException">The MIME is broken.</exception>
    public static void ReadWhole(MailStream stream, NoticeBuilder builder, BounceLimits limits)
    {
        EventReader? reader = limits.MaxDepth == BounceLimits.Default.MaxDepth ? _kept : null;
        _kept = null;
        if (reader is null)
            reader = new EventReader(stream, builder, limits);
        else
            reader.Begin(stream, builder);
        reader.ReadMessage();
        reader.Begin(null, null);
        _kept = limits.MaxDepth == BounceLimits.Default.MaxDepth ? reader : null;
    }

    protected override void OnHeaderRead(Header header, int beginLineNumber, CancellationToken cancellationToken)
        => Builder.AddHeader(header);

    protected override void OnMimeMessageBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
        => Builder.BeginMessage();

    protected override void OnMimeMessageEnd(long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines, CancellationToken cancellationToken)
        => Builder.EndMessage();

    protected override void OnMessagePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
        => Builder.BeginMessagePart(contentType);

    protected override void OnMultipartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
    {
        _multiparts++;
        Builder.BeginMultipart(contentType);
    }

    protected override void OnMultipartPreambleBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
        => BeginContent();

    protected override void OnMultipartPreambleRead(byte[] content, int startIndex, int count, CancellationToken cancellationToken)
        => Builder.AddContent(content.AsSpan(startIndex, count));

    protected override void OnMultipartPreambleEnd(long beginOffset, int beginLineNumber, long endOffset, int lines, CancellationToken cancellationToken)
        => EndContent(beginOffset, endOffset);

    protected override void OnMultipartEnd(ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines, CancellationToken cancellationToken)
    {
        _multiparts--;
        Builder.EndMultipart();
    }

    protected override void OnMimePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
        => Builder.BeginPart(contentType);

    protected override void OnMimePartContentBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
        => BeginContent();

    protected override void OnMimePartContentRead(byte[] content, int startIndex, int count, CancellationToken cancellationToken)
        => Builder.AddContent(content.AsSpan(startIndex, count));

    protected override void OnMimePartContentEnd(long beginOffset, int beginLineNumber, long endOffset, int lines, NewLineFormat? newLineFormat, CancellationToken cancellationToken)
        => EndContent(beginOffset, endOffset);

    protected override void OnMimePartEnd(ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines, CancellationToken cancellationToken)
        => Builder.EndPart(contentType);

    private void Begin(MailStream? stream, NoticeBuilder? builder)
    {
        SetStream(stream ?? Stream.Null, MimeFormat.Entity);
        (_builder, _mail, _passedBefore, _multiparts, IsInContent) = (builder, stream, 0, 0, false);
        stream?.Reader = this;
    }

    private void BeginContent()
    {
        IsInContent = true;
        _passedBefore = _mail!.PassedOver;
    }

    /// <summary>Ends a content at its place in the mail, which is behind what has been passed over before it and within it.</summary>
    private void EndContent(long start, long end)
    {
        IsInContent = false;
        Builder.EndContent(start + _passedBefore, end + _mail!.PassedOver);
    }

    /// <summary>MimeKit calls itself for each level, so that its depth is what the stack must hold.</summary>
    private static ParserOptions OptionsOf(int depth) => new() { RespectContentLength = false, MaxMimeDepth = depth };
}
