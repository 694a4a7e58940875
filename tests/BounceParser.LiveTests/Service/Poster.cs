using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace BounceParsing.LiveTests.Service;

/// <summary>A mail host that hands mails to POST /mail, and keeps each until it has been taken.</summary>
internal sealed class Poster(ServiceProcess service)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>How often each status was answered.</summary>
    public ConcurrentDictionary<HttpStatusCode, int> Answers { get; } = new();

    public Task PostAsync(IEnumerable<string> mails, int atOnce, CancellationToken cancellationToken)
        => Parallel.ForEachAsync(mails, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken }, async (mail, cancel) => await PostAsync(mail, cancel));

    public async Task PostAsync(string mail, CancellationToken cancellationToken)
    {
        while (!await TryAsync(mail, cancellationToken))
            await Task.Delay(Pause, cancellationToken);
    }

    /// <summary>True when the service has taken it, false when it asks to come again; anything else fails.</summary>
    public async Task<bool> TryAsync(string mail, CancellationToken cancellationToken)
    {
        using StringContent content = new(mail, Encoding.UTF8, "message/rfc822");
        using HttpResponseMessage answer = await service.Client.PostAsync("/mail", content, cancellationToken);
        Answers.AddOrUpdate(answer.StatusCode, 1, (_, count) => count + 1);
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
            answer.Headers.RetryAfter.Should().NotBeNull();
        else
            answer.IsSuccessStatusCode.Should().BeTrue("{0}", answer.StatusCode);
        return answer.IsSuccessStatusCode;
    }
}
