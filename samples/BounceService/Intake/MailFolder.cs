using BounceService.Settings;
using BounceService.Storing;

namespace BounceService.Intake;

/// <summary>A folder of .eml files, which is only read: what is there at the start, and what comes.</summary>
internal sealed class MailFolder(MailboxSettings mailbox, IIntake intake, int longest, TimeProvider clock)
{
    private const int BatchSize = 200;
    private readonly HashSet<string> _taken = [];

    /// <summary>Reads until it is cancelled.</summary>
    /// <param name="told">Is told each failure; what failed is tried again.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task RunAsync(Action<Exception> told, CancellationToken cancellationToken) => Persistence.Always(told).ExecuteAsync(
        async cancel =>
        {
            while (true)
            {
                foreach (string[] files in Directory.EnumerateFiles(mailbox.Url, "*.eml").Where(file => !_taken.Contains(file)).Order(StringComparer.Ordinal).Chunk(BatchSize))
                    await TakeAsync(files, cancel);
                await Task.Delay(mailbox.PollInterval, clock, cancel);
            }
        },
        cancellationToken).AsTask();

    private async Task TakeAsync(string[] files, CancellationToken cancellationToken)
    {
        List<Arrival> arrivals = [];
        foreach (string file in files.Where(file => new FileInfo(file).Length <= longest))
        {
            arrivals.Add(new()
            {
                Source = Path.GetFileName(file),
                ReceivedAt = clock.GetUtcNow(),
                Content = await File.ReadAllBytesAsync(file, cancellationToken),
            });
        }

        await intake.TakeAsync(arrivals, cancellationToken);
        _taken.UnionWith(files);
    }
}
