namespace BounceParsing.Diagnosis;

/// <summary>The codes that the witnesses name.</summary>
internal sealed class CodesFound
{
    /// <summary>The first enhanced code of the remote words, and the first of each class.</summary>
    private EnhancedStatusCode? _first;
    private EnhancedStatusCode? _firstSuccess;
    private EnhancedStatusCode? _firstTransient;
    private EnhancedStatusCode? _firstPermanent;

    public CodesFound(Statement[] statements, DeliveryCase delivery)
    {
        foreach (Statement statement in statements)
            ReadReply(statement);
        ReplyCode ??= delivery.ReplyCode;
        Quoted = Choose(ReplyCode);
        Field = delivery.StatusField;
        foreach (Statement statement in statements)
            Own ??= ReadOwn(statement);
    }

    /// <summary>The code of the first line of the remote reply; else the one that stands apart.</summary>
    public int? ReplyCode { get; private set; }

    /// <summary>Where in the statement the reply code stands; -1 when it stands apart.</summary>
    public int ReplyPosition { get; private set; } = -1;

    public Statement? ReplyStatement { get; private set; }

    /// <summary>The enhanced code in the remote words.</summary>
    public EnhancedStatusCode? Quoted { get; }

    /// <summary>The Status field.</summary>
    public EnhancedStatusCode? Field { get; }

    /// <summary>The enhanced code in the mailer's own words.</summary>
    public EnhancedStatusCode? Own { get; }

    /// <summary>What the report says, the remote server first.</summary>
    public EnhancedStatusCode? Status => Quoted ?? Field ?? Own;

    /// <summary>True when the remote status or the reply code means the reason; where the status speaks of the recipient, the reply code says nothing.</summary>
    public bool Mean(BounceReason reason)
    {
        if (Quoted is { } status && StatusRegistry.Instance.Find(status) is { IsGeneral: false } entry && entry.ReasonOf(status.Class) == reason)
            return true;
        return Quoted is not { Subject: 1 or 2 } && ReplyCode is { } code && ReplyRegistry.Instance.Find(code, SmtpStage.Unknown) is { Stage: null } row && row.Reason == reason;
    }

    private void ReadReply(Statement statement)
    {
        string text = statement.Text.Text;
        for (int reply = 0; reply < statement.Replies.Count; reply++)
            ReadReply(statement, text, statement.Replies[reply]);
    }

    private void ReadReply(Statement statement, string text, TextRange range)
    {
        ReadOnlySpan<char> reply = text.AsSpan(0, range.End);
        if (ReplyCode is null or < 400)
            ReadCode(statement, reply, range.Start);
        for (int from = range.Start; StatusCodeFinder.Find(reply, from, strict: false, out int position, out EnhancedStatusCode code); from = position + 5)
            Keep(code);
    }

    private void Keep(EnhancedStatusCode code)
    {
        _first ??= code;
        switch (code.Class)
        {
            case 2: _firstSuccess ??= code; break;
            case 4: _firstTransient ??= code; break;
            default: _firstPermanent ??= code; break;
        }
    }

    private void ReadCode(Statement statement, ReadOnlySpan<char> reply, int start)
    {
        int code = ReplyCodeFinder.AtStart(reply[start..]);
        int position = start;
        if (code < 400 && ReplyCodeFinder.FindFailure(reply, start, inReply: true, out int failure) is > 0 and int found)
            (code, position) = (found, failure);
        if (code == 0 || (ReplyCode is not null && code < 400))
            return;
        (ReplyCode, ReplyPosition, ReplyStatement) = (code, position, statement);
    }

    // RFC 5321, 4.2.1: all lines bear one code, so the first line's code counts; of several enhanced codes one that fits it.
    private EnhancedStatusCode? Choose(int? replyCode) => (replyCode / 100) switch
    {
        2 => _firstSuccess ?? _first,
        4 => _firstTransient ?? _first,
        5 => _firstPermanent ?? _first,
        _ => _first,
    };

    private static EnhancedStatusCode? ReadOwn(Statement statement)
    {
        if (statement.Replies.Count > 0 && statement.Source == EvidenceSource.Reply)
            return null;
        string text = statement.Text.Text;
        bool strict = statement.Source != EvidenceSource.Field;
        return StatusCodeFinder.Find(text, 0, strict, out _, out EnhancedStatusCode code) ? code : null;
    }
}
