using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>Whether a message is an automatic reply: by a header that proves it, or by two witnesses of headers, Subject and text.</summary>
internal static class AutoReplyEvidence
{
    private const int OpeningLength = 1200;

    /// <summary>True where headers or Subject leave it possible; the text is not looked at.</summary>
    public static bool IsPossible(HeaderTable headers, HeaderSign signs, string? subject)
        => signs.HasFlag(HeaderSign.ReplyProof)
            || AutoReplySubjects.Beginnings.Heads(WithoutTag(subject))
            || (subject is not null && AutoReplySubjects.Phrases.IsIn(subject))
            || ((signs & (HeaderSign.List | HeaderSign.ReplyHint)) == HeaderSign.ReplyHint && IsAnswer(headers, signs, subject));

    public static bool Proves(Notice notice)
    {
        HeaderTable headers = notice.Headers;
        string subject = headers["Subject"] ?? string.Empty;
        if (notice.ContentType.IsMimeType("multipart", "report") || Gatekeeper.IsFromDaemon(headers))
            return false;
        HeaderSign signs = HeaderSigns.Of(headers);
        if (signs.HasFlag(HeaderSign.ReplyProof))
            return !GateRows.Subjects.IsIn(subject) || SaysAway(notice);
        if (AutoReplySubjects.Beginnings.Heads(WithoutTag(subject)))
            return true;
        if (AutoReplySubjects.Endings.Ends(subject.AsSpan().TrimEnd()) && !Gatekeeper.IsConversation(subject))
            return SaysAway(notice);
        bool isHinted = !signs.HasFlag(HeaderSign.List) && (signs.HasFlag(HeaderSign.ReplyHint) || Gatekeeper.HasNullSender(headers));
        return isHinted && HintIsBorneOut(notice, signs, subject);
    }

    /// <summary>True where Subject and text agree with a header that hints at software.</summary>
    private static bool HintIsBorneOut(Notice notice, HeaderSign signs, string subject)
    {
        bool isAnswer = IsAnswer(notice.Headers, signs, subject);
        if (AutoReplySubjects.Phrases.IsIn(subject) && !Gatekeeper.IsConversation(subject))
            return isAnswer || SaysAway(notice);
        if (isAnswer && (SaysAway(notice) || Acknowledges(notice) || ChallengeGrammar.Challenges(notice)))
            return true;
        return AutoReplySubjects.AddressChanges.IsIn(subject);
    }

    private static bool SaysAway(Notice notice) => AutoReplyTexts.Vacation.IsIn(Opening(notice));

    private static bool Acknowledges(Notice notice) => AutoReplyTexts.Acknowledgements.IsIn(Opening(notice));

    /// <summary>The beginning of the first text, its line ends made blanks.</summary>
    public static string Opening(Notice notice) => notice.Opening(OpeningLength).Replace('\n', ' ').Replace('’', '\'');

    /// <summary>True where the message answers another: a thread, an answer's Subject, an acknowledgement's.</summary>
    private static bool IsAnswer(HeaderTable headers, HeaderSign signs, string? subject)
        => signs.HasFlag(HeaderSign.Answer) || Gatekeeper.IsConversation(subject) || Gatekeeper.HasNullSender(headers)
            || (subject is not null && AutoReplySubjects.Acknowledgements.IsIn(subject));

    /// <summary>The Subject without the tag that a list or a ticket system puts before it.</summary>
    private static ReadOnlySpan<char> WithoutTag(string? subject)
    {
        ReadOnlySpan<char> text = subject.AsSpan().TrimStart();
        if (text is not ['[', ..])
            return text;
        int end = text.IndexOf(']');
        return end < 0 ? text : text[(end + 1)..].TrimStart();
    }
}
