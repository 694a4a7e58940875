namespace BounceParsing.Reading;

/// <summary>Reads a raw message into the light tree.</summary>
/// <remarks>
/// Of a mail that is whole in memory and plain the parts are ranges. Any other goes to MimeKit, through <see cref="IntakeStream"/>.
/// </remarks>
internal static class NoticeReader
{
    public static Notice Read(MailBytes mail, BounceLimits limits)
    {
        if (TryReadWhole(mail, limits) is Notice notice)
            return notice;
        using IntakeStream intake = new(mail.FromBeginning(), limits);
        using NoticeBuilder builder = new(limits);
        try
        {
            new EventReader(intake, builder, limits).ReadMessage();
        }
        catch (FormatException) when (!intake.SourceFailed)
        {
            intake.KeepAll();
            return PlainReread.Read(intake.Kept, intake.IsTruncated || intake.IsKeptCut, limits);
        }

        if (IsUnread(builder))
            intake.KeepAll();
        return Finish(builder, intake, limits);
    }

    public static async Task<Notice> ReadAsync(MailBytes mail, BounceLimits limits, CancellationToken cancellationToken)
    {
        if (mail.IsWhole)
            return Read(mail, limits);
        using IntakeStream intake = new(mail.FromBeginning(), limits);
        using NoticeBuilder builder = new(limits);
        try
        {
            await new EventReader(intake, builder, limits).ReadMessageAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (FormatException) when (!intake.SourceFailed)
        {
            await intake.KeepAllAsync(cancellationToken).ConfigureAwait(false);
            return PlainReread.Read(intake.Kept, intake.IsTruncated || intake.IsKeptCut, limits);
        }

        if (IsUnread(builder))
            await intake.KeepAllAsync(cancellationToken).ConfigureAwait(false);
        return Finish(builder, intake, limits);
    }

    /// <summary>Reads a message that was attached in an encoding of its own; null when it is none.</summary>
    public static Notice? ReadAttached(ReadOnlyMemory<byte> content, BounceLimits limits, int depth)
    {
        ArraySegment<byte> bytes = MailBytes.InArray(content);
        using IntakeStream intake = new(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count), limits);
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

    /// <summary>Reads a mail that is whole and plain; null for any other, and for one whose headers are broken.</summary>
    private static Notice? TryReadWhole(MailBytes mail, BounceLimits limits)
    {
        if (!mail.IsWhole || PlainMail.Of(mail.Bytes, limits) is not { Count: > 0 } plain)
            return null;
        using NoticeBuilder builder = new(limits, whole: plain);
        return new PlainReader(plain, builder).TryRead() && builder.Top is { Headers.Count: > 0 } notice ? notice : null;
    }

    private static Notice Finish(NoticeBuilder builder, IntakeStream intake, BounceLimits limits)
    {
        if (IsUnread(builder))
            return PlainReread.Read(intake.Kept, intake.IsTruncated || intake.IsKeptCut, limits);
        Notice notice = builder.Top!;
        notice.IsTruncated |= intake.IsTruncated;
        return notice;
    }

    /// <summary>True where MimeKit found no message in the bytes.</summary>
    private static bool IsUnread(NoticeBuilder builder) => builder.Top is not { Headers.Count: > 0 };
}
