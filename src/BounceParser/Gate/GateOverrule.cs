using BounceParsing.Reading;

namespace BounceParsing.Gate;

/// <summary>Content beats a header: mail of a mailer, or under its name, that speaks of no delivery that failed.</summary>
internal static class GateOverrule
{
    public static bool Overrules(Notice notice)
    {
        NoticeFacts facts = notice.Facts;
        return facts.SubjectWords.Begins(WordKind.AdministratorSubject)
            || (facts.Qsbmf is null && facts.OpeningHas(WordKind.Administrator))
            || (!facts.HasNullSender && (IsToItself(notice) || facts.OpeningHas(WordKind.Phishing)));
    }

    /// <summary>True where author and addressee are one: a mailer writes under a name of its own.</summary>
    private static bool IsToItself(Notice notice)
        => !notice.Facts.IsFromDaemon
            && MailboxHeader.Addresses(notice.Headers.Raw("From")) is [string from]
            && MailboxHeader.Addresses(notice.Headers.Raw("To")) is [string to]
            && from.Equals(to, StringComparison.OrdinalIgnoreCase);
}
