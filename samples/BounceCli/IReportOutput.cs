using BounceParsing;

namespace BounceCli;

/// <summary>Takes the reports one by one, in order.</summary>
internal interface IReportOutput : IDisposable
{
    /// <param name="file">The path as it was given or found.</param>
    /// <param name="number">The message's place in a mailbox file, from 1; null for a file that is one message.</param>
    /// <param name="report">What the message says.</param>
    void Add(string file, int? number, BounceReport report);

    /// <summary>Called once, after the last report.</summary>
    void Finish();
}
