using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>Tells the kinds of automatic replies apart by their words, the rarer before the commoner.</summary>
internal static class AutoReplyKinds
{
    public static AutoReplyKind Of(Notice notice, bool namesReturn, bool namesAddress)
    {
        TextWords subject = notice.Facts.SubjectWords;
        if (ChallengeGrammar.Challenges(notice))
            return AutoReplyKind.Challenge;
        if (subject.Has(WordKind.Left) || notice.Facts.OpeningHas(WordKind.Left))
            return AutoReplyKind.LeftOrganisation;
        if (namesAddress || subject.Has(WordKind.NewAddressSubject))
            return AutoReplyKind.AddressChanged;
        bool headsAway = subject.Has(WordKind.AwaySubject) || subject.Ends(WordKind.AwaySubjectEnding);
        bool saysAway = notice.Facts.OpeningHas(WordKind.Away);
        if (namesReturn || (headsAway && saysAway))
            return AutoReplyKind.Vacation;
        if (subject.Has(WordKind.AcknowledgementSubject) || notice.Facts.OpeningHas(WordKind.Acknowledgement))
            return AutoReplyKind.Acknowledgement;
        return headsAway || saysAway ? AutoReplyKind.Vacation : AutoReplyKind.Other;
    }
}
