using System.Runtime.InteropServices;

namespace BounceParsing.Diagnosis;

/// <summary>A testimony that has been read: which rows its words fire, and which of its words are the remote server's reply.</summary>
internal sealed class Statement : IDisposable
{
    private readonly TextRanges _replies;
    private readonly TextRanges? _idle;
    private readonly List<Hit> _classWords;
    private List<Clause>? _clauses;

    public Statement(Testimony testimony, string? ownAddress, RuleBook book)
    {
        Source = testimony.Source;
        Type = testimony.Type;
        Text = FoldedText.Of(testimony.Text, ownAddress);
        Hits = book.Index.Scan(Text);
        _classWords = ClassWords.TakeFrom(Hits, Text);
        foreach (Hit hit in Hits)
        {
            if (hit.Row.Kind is RuleKind.Lifetime or RuleKind.Idle)
                (_idle ??= new TextRanges()).Join(new TextRange(hit.Start, hit.End));
            Lifetime ??= hit.Row.Kind == RuleKind.Lifetime ? hit : null;
        }

        _replies = ReplyRanges.Find(testimony, Text, Hits);
        KeepJudged();
    }

    public FoldedText Text { get; }

    /// <summary>What was found, in the order of the words.</summary>
    public List<Hit> Hits { get; }

    /// <summary>The words that speak of somebody or something, in their order, none over another: those of the remote reply where there is one.</summary>
    public List<Hit> Words => _classWords;

    /// <summary>The classes of all its words.</summary>
    public WordClass Classes { get; private set; }

    /// <summary>The same without the words of the languages' tables, of which the second witness learns nothing.</summary>
    public WordClass LearnedClasses { get; private set; }

    public List<Clause> Clauses => _clauses ??= ClauseReader.Read(this);

    public EvidenceSource Source { get; }

    /// <summary>The type of a diagnostic field; null for prose.</summary>
    public string? Type { get; }

    /// <summary>The words that say that the message was too long in its queue.</summary>
    public Hit? Lifetime { get; }

    /// <summary>The remote server's words, as ranges of the original text, in order.</summary>
    public TextRanges Replies => _replies;

    public bool IsReply(in Hit hit) => IsReply(hit.Start);

    /// <summary>True when the words at a folded position are those to judge: the remote reply where there is one.</summary>
    public bool IsJudged(int position) => _replies.Count == 0 || IsReply(position);

    /// <summary>The range of the reply in which a hit stands.</summary>
    public TextRange ReplyAround(in Hit hit)
    {
        int origin = Text.Origin(hit.Start);
        int found = _replies.Find(new TextRange(origin, origin + 1));
        return found < 0 ? new TextRange(0, Text.Text.Length) : _replies[found];
    }

    /// <summary>True when standing words that tell no cause cover a part of the hit.</summary>
    public bool IsIdle(in Hit hit) => _idle is not null && _idle.Meet(new TextRange(hit.Start, hit.End));

    public Evidence EvidenceOf(in Hit hit) => EvidenceOf(hit.Row.Id, hit.Start, hit.End);

    /// <summary>The words between two folded positions as evidence for a rule.</summary>
    public Evidence EvidenceOf(string ruleId, int start, int end)
        => new(ruleId, IsReply(start) ? EvidenceSource.Reply : Source, Text.Original(start, end).ToString()) { Start = Text.Origin(start) };

    public void Dispose() => Text.Dispose();

    private void KeepJudged()
    {
        int kept = 0;
        foreach (Hit word in CollectionsMarshal.AsSpan(_classWords))
        {
            if (IsIdle(word) || !IsJudged(word.Start))
                continue;
            _classWords[kept++] = word;
            Classes |= word.Row.Class;
            if (word.Row.Language is null)
                LearnedClasses |= word.Row.Class & WordClass.Learned;
        }

        _classWords.RemoveRange(kept, _classWords.Count - kept);
    }

    private bool IsReply(int position)
    {
        int origin = Text.Origin(position);
        return _replies.Meet(new TextRange(origin, origin + 1));
    }
}
