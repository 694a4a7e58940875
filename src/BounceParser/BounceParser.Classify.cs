using BounceParsing.Diagnosis;

namespace BounceParsing;

public static partial class BounceParser
{
    /// <summary>Judges an SMTP reply alone, over one line or several, as a mailer's log or an exception gives it.</summary>
    /// <remarks>
    /// A reply without its code, such as the Message of MailKit's <c>SmtpCommandException</c>, is judged best with its context:
    /// <c>Classify(e.Message, new SmtpContext { ReplyCode = (int)e.StatusCode, Stage = SmtpStage.RcptTo })</c>.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The reply is null.</exception>
    public static BounceVerdict Classify(string reply) => Classify(reply, new SmtpContext());

    /// <inheritdoc cref="Classify(string)"/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static BounceVerdict Classify(string reply, SmtpContext context) => Classify(reply, context, BounceParserOptions.Default);

    /// <inheritdoc cref="Classify(string)"/>
    /// <param name="reply">The reply.</param>
    /// <param name="context">What is known beside it.</param>
    /// <param name="options">The caller's own <see cref="BounceParserOptions.Rules"/>; of the others none speaks of a reply.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static BounceVerdict Classify(string reply, SmtpContext context, BounceParserOptions options)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(options);
        return ReplyJudge.Judge(reply, context, options.ReadyRules).Verdict;
    }
}
