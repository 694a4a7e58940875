using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>Whether a message is an automatic reply: by a header that proves it, or by two witnesses of headers, Subject and text.</summary>
internal static class AutoReplyEvidence
{
    /// <summary>True where headers or Subject leave it possible; the text is not looked at.</summary>
    public static bool IsPossible(Notice notice)
    {
        NoticeFacts facts = notice.Facts;
        return facts.Signs.HasFlag(HeaderSign.ReplyProof)
            || IsHeaded(facts)
            || facts.SubjectWords.Has(WordKind.AwaySubject)
            || ((facts.Signs & (HeaderSign.List | HeaderSign.ReplyHint)) == HeaderSign.ReplyHint && IsAnswer(facts));
    }

    public static bool Proves(Notice notice)
    {
        NoticeFacts facts = notice.Facts;
        if (facts.IsReport || facts.IsFromDaemon)
            return false;
        if (facts.Signs.HasFlag(HeaderSign.ReplyProof))
            return !facts.SubjectWords.Has(WordKind.Subject) || SaysAway(facts);
        if (IsHeaded(facts))
            return true;
        if (facts.SubjectWords.Ends(WordKind.AwaySubjectEnding) && !facts.IsConversation)
            return SaysAway(facts);
        bool isHinted = !facts.Signs.HasFlag(HeaderSign.List) && (facts.Signs.HasFlag(HeaderSign.ReplyHint) || facts.HasNullSender);
        return isHinted && HintIsBorneOut(notice);
    }

    /// <summary>True where Subject and text agree with a header that hints at software.</summary>
    private static bool HintIsBorneOut(Notice notice)
    {
        NoticeFacts facts = notice.Facts;
        bool isAnswer = IsAnswer(facts);
        if (facts.SubjectWords.Has(WordKind.AwaySubject) && !facts.IsConversation)
            return isAnswer || SaysAway(facts);
        if (isAnswer && (SaysAway(facts) || facts.OpeningHas(WordKind.Acknowledgement) || ChallengeGrammar.Challenges(notice)))
            return true;
        return facts.SubjectWords.Has(WordKind.NewAddressSubject);
    }

    private static bool SaysAway(NoticeFacts facts) => facts.OpeningHas(WordKind.Away);

    /// <summary>True where the message answers another: a thread, an answer's Subject, an acknowledgement's.</summary>
    private static bool IsAnswer(NoticeFacts facts)
        => facts.Signs.HasFlag(HeaderSign.Answer) || facts.IsConversation || facts.HasNullSender || facts.SubjectWords.Has(WordKind.AcknowledgementSubject);

    /// <summary>True where a responder's words begin the Subject and are its end, or a colon, a dash or a parenthesis follows.</summary>
    private static bool IsHeaded(NoticeFacts facts)
    {
        ReadOnlySpan<char> subject = facts.Subject;
        int end = facts.SubjectWords.EndAt(WordKind.AutoReplySubject, facts.SubjectStart);
        if (end == 0)
            return false;
        ReadOnlySpan<char> rest = subject[end..].Trim();
        return subject[end - 1] is ':' || rest.IsEmpty || rest[0] is ':' or '：' or '-' or '–' or '—' or '(' or '[' or '.' or '!';
    }

}
