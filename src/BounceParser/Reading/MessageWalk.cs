using MimeKit;

namespace BounceParsing.Reading;

/// <summary>Feeds a message that is already in memory to the builder that reads streams too.</summary>
internal static class MessageWalk
{
    public static Notice Read(MimeMessage message, BounceLimits limits)
    {
        using NoticeBuilder builder = new(limits);
        Walk(message, builder, 0);
        return builder.Top!;
    }

    private static void Walk(MimeMessage message, NoticeBuilder builder, int depth)
    {
        AddHeaders(message.Headers, builder);
        if (message.Body is not null)
            AddHeaders(message.Body.Headers, builder);
        builder.BeginMessage();
        if (message.Body is not null)
            Walk(message.Body, builder, depth + 1, isBody: true);
        builder.EndMessage();
    }

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
                builder.BeginMessagePart(entity.ContentType);
                Walk(attached, builder, depth + 1);
                break;
            default:
                WalkPart(entity, builder);
                break;
        }
    }

    private static void WalkMultipart(Multipart multipart, NoticeBuilder builder, int depth)
    {
        builder.BeginMultipart(multipart.ContentType);
        if (multipart.Preamble is string preamble)
            builder.AddContent(System.Text.Encoding.UTF8.GetBytes(preamble));
        foreach (MimeEntity child in multipart)
            Walk(child, builder, depth + 1, isBody: false);
        builder.EndMultipart();
    }

    private static void WalkPart(MimeEntity entity, NoticeBuilder builder)
    {
        builder.BeginPart(entity.ContentType);
        if (entity is MimePart { Content: IMimeContent content })
        {
            using MemoryStream bytes = new();
            content.WriteTo(bytes);
            builder.AddContent(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }

        builder.EndPart(entity.ContentType);
    }

    private static void AddHeaders(HeaderList headers, NoticeBuilder builder)
    {
        foreach (Header header in headers)
            builder.AddHeader(header);
    }
}
