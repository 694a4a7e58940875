using MimeKit;

namespace BounceParsing.Reading;

/// <summary>Reads a raw message into the light tree.</summary>
internal static class NoticeReader
{
    private static readonly ParserOptions Lenient = OptionsOf(BounceLimits.Default);

    public static Notice Read(Stream stream, BounceLimits limits)
    {
        using IntakeStream intake = new(stream, limits);
        using NoticeBuilder builder = new(limits);
        try
        {
            new EventReader(intake, builder, limits).ReadMessage();
        }
        catch (FormatException) when (!intake.SourceFailed)
        {
            intake.KeepAll();
            return PlainReread.Read(intake.Kept, intake.IsTruncated, limits);
        }

        if (IsUnread(builder))
            intake.KeepAll();
        return Finish(builder, intake, limits);
    }

    public static async Task<Notice> ReadAsync(Stream stream, BounceLimits limits, CancellationToken cancellationToken)
    {
        using IntakeStream intake = new(stream, limits);
        using NoticeBuilder builder = new(limits);
        try
        {
            await new EventReader(intake, builder, limits).ReadMessageAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (FormatException) when (!intake.SourceFailed)
        {
            await intake.KeepAllAsync(cancellationToken).ConfigureAwait(false);
            return PlainReread.Read(intake.Kept, intake.IsTruncated, limits);
        }

        if (IsUnread(builder))
            await intake.KeepAllAsync(cancellationToken).ConfigureAwait(false);
        return Finish(builder, intake, limits);
    }

    /// <summary>Reads a message that was attached in an encoding of its own; null when it is none.</summary>
    public static Notice? ReadAttached(byte[] content, BounceLimits limits, int depth)
    {
        using IntakeStream intake = new(new MemoryStream(content), limits);
        using NoticeBuilder builder = new(limits, depth);
        try
        {
            new EventReader(intake, builder, limits).ReadMessage();
        }
        catch (FormatException)
        {
            return null;
        }

        return builder.Top;
    }

    private static Notice Finish(NoticeBuilder builder, IntakeStream intake, BounceLimits limits)
    {
        if (IsUnread(builder))
            return PlainReread.Read(intake.Kept, intake.IsTruncated, limits);
        Notice notice = builder.Top!;
        notice.IsTruncated |= intake.IsTruncated;
        return notice;
    }

    /// <summary>True where MimeKit found no message in the bytes.</summary>
    private static bool IsUnread(NoticeBuilder builder) => builder.Top is not { Headers.Count: > 0 };

    /// <summary>MimeKit calls itself for each level, so that its depth is what the stack must hold.</summary>
    private static ParserOptions OptionsOf(BounceLimits limits)
        => limits.MaxDepth == BounceLimits.Default.MaxDepth && Lenient is not null
            ? Lenient
            : new ParserOptions { RespectContentLength = false, MaxMimeDepth = limits.MaxDepth };

    private sealed class EventReader(Stream stream, NoticeBuilder builder, BounceLimits limits) : MimeReader(OptionsOf(limits), stream, MimeFormat.Entity)
    {
        private readonly NoticeBuilder _builder = builder;

        protected override void OnHeaderRead(Header header, int beginLineNumber, CancellationToken cancellationToken)
            => _builder.AddHeader(header);

        protected override void OnMimeMessageBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
            => _builder.BeginMessage();

        protected override void OnMimeMessageEnd(long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines, CancellationToken cancellationToken)
            => _builder.EndMessage();

        protected override void OnMessagePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
            => _builder.BeginMessagePart(contentType);

        protected override void OnMultipartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
            => _builder.BeginMultipart(contentType);

        protected override void OnMultipartPreambleRead(byte[] content, int startIndex, int count, CancellationToken cancellationToken)
            => _builder.AddPreamble(content.AsSpan(startIndex, count));

        protected override void OnMultipartEnd(ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines, CancellationToken cancellationToken)
            => _builder.EndMultipart();

        protected override void OnMimePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
            => _builder.BeginPart(contentType);

        protected override void OnMimePartContentRead(byte[] content, int startIndex, int count, CancellationToken cancellationToken)
            => _builder.AddContent(content.AsSpan(startIndex, count));

        protected override void OnMimePartContentEnd(long beginOffset, int beginLineNumber, long endOffset, int lines, NewLineFormat? newLineFormat, CancellationToken cancellationToken)
            => _builder.EndContent(endOffset - beginOffset);

        protected override void OnMimePartEnd(ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines, CancellationToken cancellationToken)
            => _builder.EndPart(contentType);
    }
}
