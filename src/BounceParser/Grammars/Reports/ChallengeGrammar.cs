using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>A challenge: the sender is asked to confirm before the message is delivered, be it in the form of a delivery report.</summary>
internal sealed class ChallengeGrammar : IGrammar
{
    public Findings? Read(Notice notice)
        => notice.ContentType.IsMimeType("multipart", "report") && Challenges(notice)
            ? AutoReplyGrammar.Make(notice, "challenge")
            : null;

    /// <summary>True where the text asks for a confirmation and does not say that the message is lost.</summary>
    public static bool Challenges(Notice notice)
    {
        string opening = AutoReplyEvidence.Opening(notice);
        return AutoReplyTexts.Challenges.IsIn(opening) && !AutoReplyTexts.Discarded.IsIn(opening);
    }
}
