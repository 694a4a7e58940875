using System.Runtime.CompilerServices;
using BounceParsing.Diagnosis;
using BounceParsing.Reading;
using MimeKit;

namespace BounceParsing;

/// <summary>The door: reads failure notices and other reports about mail.</summary>
/// <remarks>All members are thread-safe. No content makes them throw; bad arguments, unreadable streams and cancellation do.</remarks>
public static class BounceParser
{
    /// <summary>Reads one raw message from the stream's position to its end. The stream is left open.</summary>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public static BounceReport Parse(Stream stream) => Parse(stream, BounceParserOptions.Default);

    /// <inheritdoc cref="Parse(Stream)"/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">One of the caller's own rules is wrong; the message names it.</exception>
    public static BounceReport Parse(Stream stream, BounceParserOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Check(options);
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
        Check(options);
        return ReportBuilder.Build(MessageWalk.Read(message, options.Limits), options);
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
        Check(options);
        return Run(stream, options, cancellationToken);

        static async Task<BounceReport> Run(Stream stream, BounceParserOptions options, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await ReadAsync(stream, options, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Reads the messages of a mailbox file (mbox) from the stream's position on, one report a message, each when it is asked
    /// for. Memory does not grow with the file. The stream is left open.
    /// </summary>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public static IEnumerable<BounceReport> ParseMbox(Stream stream) => ParseMbox(stream, BounceParserOptions.Default);

    /// <inheritdoc cref="ParseMbox(Stream)"/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<BounceReport> ParseMbox(Stream stream, BounceParserOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Check(options);
        return Run(stream, options);

        static IEnumerable<BounceReport> Run(Stream stream, BounceParserOptions options)
        {
            MboxSplitter mailbox = new(stream);
            using MboxMessageStream message = new(mailbox);
            while (mailbox.MoveNext())
                yield return Read(message, options);
        }
    }

    /// <inheritdoc cref="ParseMbox(Stream)"/>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IAsyncEnumerable<BounceReport> ParseMboxAsync(Stream stream, CancellationToken cancellationToken = default)
        => ParseMboxAsync(stream, BounceParserOptions.Default, cancellationToken);

    /// <inheritdoc cref="ParseMboxAsync(Stream, CancellationToken)"/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IAsyncEnumerable<BounceReport> ParseMboxAsync(Stream stream, BounceParserOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Check(options);
        return Run(stream, options, cancellationToken);

        static async IAsyncEnumerable<BounceReport> Run(Stream stream, BounceParserOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            MboxSplitter mailbox = new(stream);
            using MboxMessageStream message = new(mailbox);
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!await mailbox.MoveNextAsync(cancellationToken).ConfigureAwait(false))
                    yield break;
                yield return await ReadAsync(message, options, cancellationToken).ConfigureAwait(false);
            }
        }
    }
#pragma warning restore RS0026

    /// <summary>Judges an SMTP reply alone, over one line or several, as a mailer's log or an exception gives it.</summary>
    /// <remarks>
    /// A reply without its code, such as the Message of MailKit's <c>SmtpCommandException</c>, is judged best with its context:
    /// <c>Classify(e.Message, new SmtpContext { ReplyCode = (int)e.StatusCode, Stage = SmtpStage.RcptTo })</c>.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The reply is null.</exception>
    public static BounceVerdict Classify(string reply) => Classify(reply, new SmtpContext());

    /// <inheritdoc cref="Classify(string)"/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static BounceVerdict Classify(string reply, SmtpContext context)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(context);
        DeliveryCase delivery = new()
        {
            Words = [new Testimony(reply, EvidenceSource.Reply)],
            ReplyCode = context.ReplyCode,
            Stage = context.Stage,
            Action = DeliveryAction.Failed,
            RemoteMta = context.RemoteMta,
        };
        return Diagnostician.Diagnose(delivery, []).Verdict;
    }

    private static BounceReport Read(Stream stream, BounceParserOptions options)
    {
        using MailBytes mail = MailBytes.Read(stream);
        return ReportBuilder.Build(NoticeReader.Read(mail, options.Limits), options);
    }

    private static async Task<BounceReport> ReadAsync(Stream stream, BounceParserOptions options, CancellationToken cancellationToken)
    {
        using MailBytes mail = await MailBytes.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        return ReportBuilder.Build(await NoticeReader.ReadAsync(mail, options.Limits, cancellationToken).ConfigureAwait(false), options, cancellationToken);
    }

    private static void Check(BounceParserOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _ = CallersRules.Of(options.Rules);
    }
}
