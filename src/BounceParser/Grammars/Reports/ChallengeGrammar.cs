using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>A challenge: the sender is asked to confirm before the message is delivered, be it in the form of a delivery report.</summary>
internal sealed class ChallengeGrammar : IGrammar
{
    public Findings? Read(Notice notice)
        => notice.Facts.IsReport && Challenges(notice, WordKind.PlainChallenge) ? AutoReplyGrammar.Make(notice, "challenge") : null;

    /// <summary>True where the text asks for a confirmation and does not say that the message is lost.</summary>
    public static bool Challenges(Notice notice)
        => Challenges(notice, WordKind.PlainChallenge) || Challenges(notice, WordKind.Challenge);

    private static bool Challenges(Notice notice, WordKind kind)
        => notice.Facts.OpeningHas(kind) && !notice.Facts.OpeningHas(WordKind.Discarded);
}
