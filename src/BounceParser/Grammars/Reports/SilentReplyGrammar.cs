using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>An answer from the null sender, or marked as software's, that no grammar of notices can read: a reply in words that no row knows.</summary>
/// <remarks>RFC 3834, 3.3: replies are sent with a null sender; RFC 3834, 3.1.6: they bear In-Reply-To.</remarks>
internal sealed class SilentReplyGrammar : IGrammar
{
    public Findings? Read(Notice notice)
    {
        HeaderTable headers = notice.Headers;
        bool isSoftwares = Gatekeeper.HasNullSender(headers) || HeaderSigns.Of(headers).HasFlag(HeaderSign.ReplyProof);
        if (!isSoftwares || !headers.Has("In-Reply-To") || Gatekeeper.HasReportPart(notice))
            return null;
        string subject = headers["Subject"] ?? string.Empty;
        return IsOffices(headers) && !GateRows.Subjects.IsIn(subject) ? AutoReplyGrammar.Make(notice, "rfc3834") : null;
    }

    /// <summary>True where a person is the author, or the office that a person may fill.</summary>
    private static bool IsOffices(HeaderTable headers)
        => !Gatekeeper.IsFromDaemon(headers) || GateRows.OfficeSenders.IsIn(headers["From"]);
}
