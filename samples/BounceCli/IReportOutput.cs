using BounceParsing;

namespace BounceCli;

/// <summary>Takes the reports one by one, in order.</summary>
internal interface IReportOutput : IDisposable
{
    void Add(string file, BounceReport report);

    /// <summary>Called once, after the last report.</summary>
    void Finish();
}
