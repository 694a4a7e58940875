using BounceParsing.Reading;
using MimeKit;

namespace BounceParsing;

/// <summary>The door: reads failure notices and other reports about mail.</summary>
/// <remarks>All members are thread-safe. No content makes them throw; bad arguments, unreadable streams and cancellation do.</remarks>
public static partial class BounceParser
{
    /// <summary>Reads one raw message from the stream's position to its end. The stream is left open.</summary>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public static BounceReport Parse(Stream stream) => Parse(stream, BounceParserOptions.Default);

    /// <inheritdoc cref="Parse(Stream)"/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static BounceReport Parse(Stream stream, BounceParserOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return Read(stream, options);
    }

    /// <summary>Reads one raw message that is whole in memory, such as a row of a database or the body of a queue's message.</summary>
    public static BounceReport Parse(ReadOnlyMemory<byte> message) => Parse(message, BounceParserOptions.Default);

    /// <inheritdoc cref="Parse(ReadOnlyMemory{byte})"/>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    public static BounceReport Parse(ReadOnlyMemory<byte> message, BounceParserOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArraySegment<byte> bytes = MailBytes.InArray(message);
        using MemoryStream stream = new(bytes.Array!, bytes.Offset, bytes.Count, writable: false, publiclyVisible: true);
        return Read(stream, options);
    }

    /// <summary>Reads a message that is already in memory. The message is not changed and not disposed of.</summary>
    /// <remarks>
    /// It says what the same message says as a stream, but for what MimeKit no longer has: a message that was made or changed
    /// in memory has the headers that begin with Content- behind all others, and a bare CR is what MimeKit made of it. The
    /// content streams of its parts are read and set back to their beginning, so that two threads must not read one message.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The message is null.</exception>
    public static BounceReport Parse(MimeMessage message) => Parse(message, BounceParserOptions.Default);

    /// <inheritdoc cref="Parse(MimeMessage)"/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static BounceReport Parse(MimeMessage message, BounceParserOptions options)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(options);
        using Measured measured = Telemetry.Begin();
        return measured.Told(ReportBuilder.Build(MessageWalk.Read(message, options.Limits), options, message: message));
    }

#pragma warning disable RS0026 // A cancellation token is the one optional parameter that .NET's own overloads share.
    /// <inheritdoc cref="Parse(Stream)"/>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<BounceReport> ParseAsync(Stream stream, CancellationToken cancellationToken = default)
        => ParseAsync(stream, BounceParserOptions.Default, cancellationToken);

    /// <inheritdoc cref="ParseAsync(Stream, CancellationToken)"/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Task<BounceReport> ParseAsync(Stream stream, BounceParserOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return Run(stream, options, cancellationToken);

        static async Task<BounceReport> Run(Stream stream, BounceParserOptions options, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await ReadAsync(stream, options, cancellationToken).ConfigureAwait(false);
        }
    }
#pragma warning restore RS0026

    private static BounceReport Read(Stream stream, BounceParserOptions options)
    {
        using Measured measured = Telemetry.Begin();
        using MailBytes mail = MailBytes.Read(stream);
        return measured.Told(ReportBuilder.Build(NoticeReader.Read(mail, options.Limits), options, mail));
    }

    private static async Task<BounceReport> ReadAsync(Stream stream, BounceParserOptions options, CancellationToken cancellationToken)
    {
        using Measured measured = Telemetry.Begin();
        using MailBytes mail = await MailBytes.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        Notice notice = await NoticeReader.ReadAsync(mail, options.Limits, cancellationToken).ConfigureAwait(false);
        return measured.Told(ReportBuilder.Build(notice, options, mail, cancellationToken: cancellationToken));
    }
}
