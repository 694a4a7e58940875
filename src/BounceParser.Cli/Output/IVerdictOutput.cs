using BounceParsing.Cli.Input;

namespace BounceParsing.Cli.Output;

/// <summary>Takes the verdicts on replies one by one, in order.</summary>
internal interface IVerdictOutput : IDisposable
{
    void Add(ReplyLine line, BounceVerdict verdict);

    /// <summary>Called once, after the last verdict.</summary>
    void Finish();
}
