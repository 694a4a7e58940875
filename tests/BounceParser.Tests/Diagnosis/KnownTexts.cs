using BounceParsing.Diagnosis;
using BounceParsing.Tests.Replies;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests.Diagnosis;

/// <summary>Every text that the tests have of what a server or a mailer said: the recorded replies that are not held out, the tables beside this file, and the diagnostics of the mails.</summary>
internal static class KnownTexts
{
    public static IReadOnlyList<DeliveryCase> All { get; } =
    [
        .. ReplyCorpus.All.Where(reply => reply.Part == "train").Select(reply => Case(reply.Reply, EvidenceSource.Reply, reply.Context)),
        .. Cells("replies.tsv").Select(words => Case(words, EvidenceSource.Reply, new SmtpContext())),
        .. Cells("prose.tsv").Select(words => Case(words, EvidenceSource.Prose, new SmtpContext())),
        .. MailFiles.AllPaths.Select(MailFiles.Parse).SelectMany(report => report.Recipients).SelectMany(OfRecipient),
    ];

    private static IEnumerable<string> Cells(string table)
        => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Diagnosis", table)).Skip(1)
            .Select(line => line.Split('\t')[0].Replace("\\n", "\n", StringComparison.Ordinal));

    // What a mail says of a recipient, as words of a server and as the mailer's own.
    private static IEnumerable<DeliveryCase> OfRecipient(BouncedRecipient recipient)
    {
        if (recipient.Diagnostic is not { } words)
            return [];
        SmtpContext context = new() { Stage = recipient.Stage, RemoteMta = recipient.RemoteMta, Action = recipient.Action, ReplyCode = recipient.ReplyCode };
        EvidenceSource own = recipient.DiagnosticType is null ? EvidenceSource.Prose : EvidenceSource.Field;
        return [Case(words, EvidenceSource.Reply, context), Case(words, own, context, recipient)];
    }

    private static DeliveryCase Case(string words, EvidenceSource source, SmtpContext context, BouncedRecipient? recipient = null) => new()
    {
        Words = [new Testimony(words, source, recipient?.DiagnosticType)],
        ReplyCode = context.ReplyCode,
        StatusField = recipient?.Status,
        Stage = context.Stage,
        Action = context.Action,
        RemoteMta = context.RemoteMta,
        Address = recipient?.Address ?? "jane@example.org",
    };
}
