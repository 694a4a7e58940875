using MimeKit;

namespace BounceParsing.Reading;

/// <summary>Hands MimeKit's events to the builder.</summary>
internal sealed class EventReader : MimeReader
{
    private static readonly ParserOptions Default = OptionsOf(BounceLimits.Default.MaxDepth);

    private readonly MailStream _mail;
    private readonly NoticeBuilder _builder;
    private long _passedBefore;
    private bool _isInContent;

    public EventReader(MailStream stream, NoticeBuilder builder, BounceLimits limits)
        : base(limits.MaxDepth == BounceLimits.Default.MaxDepth ? Default : OptionsOf(limits.MaxDepth), stream, MimeFormat.Entity)
    {
        (_mail, _builder) = (stream, builder);
        stream.Reader = this;
    }

    /// <summary>True where more of the content that is read, or of what stands before the first boundary of a multipart, would change nothing.</summary>
    public bool IsContentIdle => _isInContent && !_builder.WantsContent;

    protected override void OnHeaderRead(Header header, int beginLineNumber, CancellationToken cancellationToken)
        => _builder.AddHeader(header);

    protected override void OnMimeMessageBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
        => _builder.BeginMessage();

    protected override void OnMimeMessageEnd(long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines, CancellationToken cancellationToken)
        => _builder.EndMessage();

    protected override void OnMessagePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
        => _builder.BeginMessagePart(PartType.Of(contentType));

    protected override void OnMultipartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
        => _builder.BeginMultipart(PartType.Of(contentType));

    protected override void OnMultipartPreambleBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
        => BeginContent();

    protected override void OnMultipartPreambleRead(byte[] content, int startIndex, int count, CancellationToken cancellationToken)
        => _builder.AddContent(content.AsSpan(startIndex, count));

    protected override void OnMultipartPreambleEnd(long beginOffset, int beginLineNumber, long endOffset, int lines, CancellationToken cancellationToken)
        => EndContent(beginOffset, endOffset);

    protected override void OnMultipartEnd(ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines, CancellationToken cancellationToken)
        => _builder.EndMultipart();

    protected override void OnMimePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
        => _builder.BeginPart(PartType.Of(contentType));

    protected override void OnMimePartContentBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
        => BeginContent();

    protected override void OnMimePartContentRead(byte[] content, int startIndex, int count, CancellationToken cancellationToken)
        => _builder.AddContent(content.AsSpan(startIndex, count));

    protected override void OnMimePartContentEnd(long beginOffset, int beginLineNumber, long endOffset, int lines, NewLineFormat? newLineFormat, CancellationToken cancellationToken)
        => EndContent(beginOffset, endOffset);

    protected override void OnMimePartEnd(ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines, CancellationToken cancellationToken)
        => _builder.EndPart(PartType.Of(contentType));

    private void BeginContent()
    {
        _isInContent = true;
        _passedBefore = _mail.PassedOver;
    }

    /// <summary>Ends a content at its place in the mail, which is behind what has been passed over before it and within it.</summary>
    private void EndContent(long start, long end)
    {
        _isInContent = false;
        _builder.EndContent(start + _passedBefore, end + _mail.PassedOver);
    }

    /// <summary>MimeKit calls itself for each level, so that its depth is what the stack must hold.</summary>
    private static ParserOptions OptionsOf(int depth) => new() { RespectContentLength = false, MaxMimeDepth = depth };
}
