using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>A challenge: the sender is asked to confirm before the message is delivered, be it in the form of a delivery report.</summary>
internal sealed class ChallengeGrammar : IGrammar
{
    public Findings? Read(Notice notice)
        => notice.ContentType.IsMimeType("multipart", "report") && Challenges(notice, AutoReplyTexts.PlainChallenges)
            ? AutoReplyGrammar.Make(notice, "challenge")
            : null;

    /// <summary>True where the text asks for a confirmation and does not say that the message is lost.</summary>
    public static bool Challenges(Notice notice)
        => Challenges(notice, AutoReplyTexts.PlainChallenges) || Challenges(notice, AutoReplyTexts.Challenges);

    private static bool Challenges(Notice notice, PhraseSet phrases)
    {
        string opening = AutoReplyEvidence.Opening(notice);
        return phrases.IsIn(opening) && !AutoReplyTexts.Discarded.IsIn(opening);
    }
}
