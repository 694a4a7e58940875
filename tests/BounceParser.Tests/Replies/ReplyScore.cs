namespace BounceParsing.Tests.Replies;

/// <summary>How well <see cref="BounceParser.Classify(string, SmtpContext)"/> reads a set of recorded replies.</summary>
internal sealed record ReplyScore
{
    public int Replies { get; private init; }

    public double Reason { get; private init; }

    public double Permanence { get; private init; }

    public int FalseHard { get; private init; }

    public int MissedHard { get; private init; }

    public static ReplyScore Of(IReadOnlyCollection<RecordedReply> replies)
    {
        (RecordedReply Reply, BounceVerdict Verdict)[] read =
            [.. replies.Select(reply => (reply, BounceParser.Classify(reply.Reply, reply.Context)))];

        return new()
        {
            Replies = read.Length,
            Reason = PerCent(read, one => one.Reply.Reasons.Contains(one.Verdict.Reason.ToString())),
            Permanence = PerCent(read, one => one.Reply.Permanence == one.Verdict.Permanence.ToString()),
            FalseHard = read.Count(one => one.Verdict.IsHardBounce && !one.Reply.Hard),
            MissedHard = read.Count(one => one.Reply.Hard && !one.Verdict.IsHardBounce),
        };
    }

    public override string ToString()
        => FormattableString.Invariant($"{Replies} replies: reason {Reason:0.0} %, permanence {Permanence:0.0} %, false hard {FalseHard}, missed hard {MissedHard}");

    private static double PerCent<T>(T[] all, Func<T, bool> right) => 100.0 * all.Count(right) / all.Length;
}
