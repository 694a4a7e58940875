using BounceParsing.Grammars;
using BounceParsing.Reading;

namespace BounceParsing.Joining;

/// <summary>A notice whose mentions have become recipients; they are still to be judged.</summary>
/// <param name="Notice">The message that tells of them.</param>
/// <param name="Fields">What its fields say.</param>
/// <param name="Prose">What its words say.</param>
/// <param name="Recipients">Its recipients, each once.</param>
/// <param name="WasCut">True where a limit left mentions, recipients or words out.</param>
internal readonly record struct JoinedNotice(Notice Notice, Findings? Fields, Findings? Prose, List<JoinedRecipient> Recipients, bool WasCut)
{
    public ReportKind Kind { get; } = KindRules.Decide(Fields, Prose, Recipients, Notice.Facts);

    public string? Generator => Prose?.Generator ?? Fields?.Generator;

    public string? Grammar => Prose is { IsGuess: true } ? Fields?.Grammar ?? Prose.Grammar : Prose?.Grammar ?? Fields?.Grammar;

    public string? ReportingMta => Fields?.ReportingMta ?? Prose?.ReportingMta;

    public bool IsDoubleBounce => Prose is { IsDoubleBounce: true } || Fields is { IsDoubleBounce: true };

    public bool IsTruncated => WasCut || Notice.IsTruncated || Fields is { IsTruncated: true } || Prose is { IsTruncated: true };

    /// <summary>How many mentions of recipients the notice holds.</summary>
    public int Mentions => (Fields?.Blocks.Count ?? 0) + (Prose?.Blocks.Count ?? 0);

    public static JoinedNotice Of(NoticeReading reading, BounceLimits limits)
        => new(reading.Notice, reading.Fields, reading.Prose, Joiner.Join(reading.Fields, reading.Prose, limits, out bool wasCut), wasCut);

    /// <summary>Judges the recipients and puts them into their places.</summary>
    public void JudgeInto(Span<BouncedRecipient> places, BounceParserOptions options, WordBudget budget, CancellationToken cancellationToken)
    {
        for (int i = 0; i < Recipients.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            places[i] = BystanderJudge.IsFor(Kind)
                ? BystanderJudge.Judge(Recipients[i], Kind, Fields?.Feedback)
                : RecipientJudge.Judge(Recipients[i], Kind, ReportingMta, Notice.Facts.Subject, options, budget);
        }
    }
}
