using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>An answer from the null sender, or marked as software's, that no grammar of notices can read: a reply in words that no row knows.</summary>
/// <remarks>RFC 3834, 3.3: replies are sent with a null sender; RFC 3834, 3.1.6: they bear In-Reply-To.</remarks>
internal sealed class SilentReplyGrammar : IGrammar
{
    public Findings? Read(Notice notice)
    {
        NoticeFacts facts = notice.Facts;
        bool isSoftwares = facts.HasNullSender || facts.Signs.HasFlag(HeaderSign.ReplyProof);
        if (!isSoftwares || !notice.Headers.Has("In-Reply-To") || facts.HasReportPart)
            return null;
        return IsOffices(notice) && !facts.SubjectWords.Has(WordKind.Subject) ? AutoReplyGrammar.Make(notice, "rfc3834") : null;
    }

    /// <summary>True where a person is the author, or the office that a person may fill.</summary>
    private static bool IsOffices(Notice notice)
        => !notice.Facts.IsFromDaemon || NoticeWords.Read(notice.Headers["From"]).Has(WordKind.Office);
}
