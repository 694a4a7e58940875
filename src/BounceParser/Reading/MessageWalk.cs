using MimeKit;

namespace BounceParsing.Reading;

/// <summary>Feeds a message that is already in memory to the builder that reads streams too.</summary>
internal static class MessageWalk
{
    private const int BufferSize = 4096;

    public static Notice Read(MimeMessage message, BounceLimits limits)
    {
        using NoticeBuilder builder = new(limits);
        Walk(message, builder, 0);
        return builder.Top!;
    }

    private static void Walk(MimeMessage message, NoticeBuilder builder, int depth)
    {
        foreach (Header header in InOrder(message))
            builder.AddHeader(header);
        builder.BeginMessage();
        if (message.Body is not null)
            Walk(message.Body, builder, depth + 1, isBody: true);
        builder.EndMessage();
    }

    /// <summary>The headers of the message and those of its body, which MimeKit keeps apart, as they stood in the mail where MimeKit knows it.</summary>
    private static IEnumerable<Header> InOrder(MimeMessage message)
        => message.Body is null ? message.Headers : message.Headers.Concat(message.Body.Headers).OrderBy(header => header.Offset ?? long.MaxValue);

    private static void Walk(MimeEntity entity, NoticeBuilder builder, int depth, bool isBody)
    {
        if (depth > builder.MaxDepth)
        {
            builder.Cut();
            return;
        }

        if (!isBody)
            AddHeaders(entity.Headers, builder);
        switch (entity)
        {
            case Multipart multipart:
                WalkMultipart(multipart, builder, depth);
                break;
            case MessagePart { Message: MimeMessage attached }:
                builder.BeginMessagePart(PartType.Of(entity.ContentType));
                Walk(attached, builder, depth + 1);
                break;
            default:
                WalkPart(entity, builder);
                break;
        }
    }

    private static void WalkMultipart(Multipart multipart, NoticeBuilder builder, int depth)
    {
        builder.BeginMultipart(PartType.Of(multipart.ContentType));
        if (multipart.Preamble is string preamble)
            builder.AddContent(System.Text.Encoding.UTF8.GetBytes(preamble));
        foreach (MimeEntity child in multipart)
            Walk(child, builder, depth + 1, isBody: false);
        builder.EndMultipart();
    }

    private static void WalkPart(MimeEntity entity, NoticeBuilder builder)
    {
        PartType type = PartType.Of(entity.ContentType);
        builder.BeginPart(type);
        if (entity is MimePart { Content.Stream: Stream content })
            AddContent(content, builder);

        builder.EndPart(type);
    }

    /// <summary>Reads no more of a part than the builder wants: an attachment may be larger than memory.</summary>
    private static void AddContent(Stream content, NoticeBuilder builder)
    {
        Span<byte> bytes = stackalloc byte[BufferSize];
        content.Position = 0;
        while (builder.WantsContent && content.Read(bytes) is int count and > 0)
            builder.AddContent(bytes[..count]);
        content.Position = 0;
    }

    private static void AddHeaders(HeaderList headers, NoticeBuilder builder)
    {
        foreach (Header header in headers)
            builder.AddHeader(header);
    }
}
