using BounceParsing.Reading;

namespace BounceParsing.Gate;

/// <summary>Content beats a header: mail of a mailer, or under its name, that speaks of no delivery that failed.</summary>
internal static class GateOverrule
{
    private const int OpeningLength = 1024;

    public static bool Overrules(Notice notice, string? subject)
    {
        if (subject is not null && GateRows.AdministratorSubjects.Begins(subject.AsSpan().TrimStart()))
            return true;
        string opening = Opening(notice);
        return GateRows.AdministratorTexts.IsIn(opening)
            || (!Gatekeeper.HasNullSender(notice.Headers) && (IsToItself(notice.Headers) || GateRows.PhishingTexts.IsIn(opening)));
    }

    /// <summary>True where author and addressee are one: a mailer writes under a name of its own.</summary>
    private static bool IsToItself(HeaderTable headers)
        => !Gatekeeper.IsFromDaemon(headers)
            && MailboxHeader.Addresses(headers.Raw("From")) is [string from]
            && MailboxHeader.Addresses(headers.Raw("To")) is [string to]
            && from.Equals(to, StringComparison.OrdinalIgnoreCase);

    private static string Opening(Notice notice) => notice.Opening(OpeningLength).Replace('\n', ' ');
}
