namespace BounceParsing.Cli.Output;

/// <summary>Takes the reports one by one, in order.</summary>
internal interface IReportOutput : IDisposable
{
    void Add(ReadMessage message);

    /// <summary>Called once, after the last report.</summary>
    void Finish();
}
