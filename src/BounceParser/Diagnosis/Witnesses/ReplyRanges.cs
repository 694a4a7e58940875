namespace BounceParsing.Diagnosis;

/// <summary>Tells the remote server's reply apart from the mailer's own words.</summary>
internal static class ReplyRanges
{
    /// <summary>The reply's ranges in the original text.</summary>
    /// <param name="testimony">The words.</param>
    /// <param name="text">The same, folded.</param>
    /// <param name="hits">What was found in them, in order.</param>
    public static TextRanges Find(Testimony testimony, FoldedText text, List<Hit> hits)
    {
        TextRanges ranges = new();
        string words = testimony.Text;
        if (IsReplyAlone(testimony))
        {
            ranges.Add(new TextRange(0, FirstEnd(text, hits, 0)));
            return ranges;
        }

        for (int i = 0; i < hits.Count; i++)
        {
            int start = text.Origin(hits[i].End - 1) + 1;
            if (ranges.Count > 0 && ranges[ranges.Count - 1].End >= start && hits[i].Row.Kind == RuleKind.Quote)
                continue;
            if (hits[i].Row.Kind == RuleKind.Quote)
                ranges.Join(FromCode(words, new TextRange(start, FirstEnd(text, hits, i + 1))));
            else if (hits[i].Row.Kind == RuleKind.QuoteLine)
                ranges.Join(new TextRange(start, LineEnd(words, start)));
        }

        if (ranges.Count == 0 && ReplyCodeFinder.FindFailure(words, 0, inReply: false, out int position) >= 400)
            ranges.Add(new TextRange(position, ParagraphEnd(words, position)));
        return ranges;
    }

    private static bool IsReplyAlone(Testimony testimony)
        => testimony.Source == EvidenceSource.Reply
            || (testimony.Source == EvidenceSource.Field && testimony.Type is null or "smtp" && ReplyCodeFinder.AtStart(testimony.Text) != 0);

    // What stands between the phrase that introduces the reply and its code is the mailer's: a command, a host.
    private static TextRange FromCode(string words, TextRange range)
    {
        int code = ReplyCodeFinder.FindFailure(words.AsSpan(0, range.End), range.Start, inReply: true, out int position);
        return code == 0 ? range : range with { Start = position };
    }

    private static int FirstEnd(FoldedText text, List<Hit> hits, int from)
    {
        for (int i = from; i < hits.Count; i++)
        {
            if (hits[i].Row.Kind is RuleKind.QuoteEnd or RuleKind.Lifetime)
                return text.Origin(hits[i].Start);
        }

        return text.Text.Length;
    }

    private static int LineEnd(string words, int start)
    {
        int end = words.IndexOf('\n', start);
        return end < 0 ? words.Length : end;
    }

    private static int ParagraphEnd(string words, int start)
    {
        int end = words.IndexOf("\n\n", start, StringComparison.Ordinal);
        return end < 0 ? words.Length : end;
    }
}
