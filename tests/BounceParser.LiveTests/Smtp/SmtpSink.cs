using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace BounceParsing.LiveTests.Smtp;

/// <summary>
/// A mail host on loopback that gives the replies that it is told to give, word for word, and hands on the mail that it takes.
/// </summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<(SmtpStage Stage, string Address), string> _replies = new();
    private readonly ConcurrentDictionary<TcpClient, bool> _clients = new();
    private readonly Func<SmtpEnvelope, CancellationToken, Task> _take;
    private readonly Task _running;
    private int _refusals;
    private string _greeting = "";

    public SmtpSink(Func<SmtpEnvelope, CancellationToken, Task> take)
    {
        _take = take;
        _listener.Start();
        _running = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What was said in all sessions, for the message of a test that fails.</summary>
    public ConcurrentQueue<string> Transcript { get; } = new();

    /// <summary>Refuses at a stage: at <see cref="SmtpStage.MailFrom"/> the sender of that address, else the recipient. A reply may have several lines.</summary>
    public void Refuse(SmtpStage stage, string address, string reply) => _replies[(stage, address)] = reply;

    /// <summary>Ends the sessions that are open, and refuses the next one, and no other, by its greeting.</summary>
    public void RefuseNextGreeting(string reply)
    {
        _greeting = reply;
        Volatile.Write(ref _refusals, 1);
        foreach (TcpClient client in _clients.Keys)
            client.Close();
    }

    public string? Greeting() => Interlocked.Exchange(ref _refusals, 0) > 0 ? _greeting : null;

    public string? Reply(SmtpStage stage, string address) => _replies.GetValueOrDefault((stage, address));

    public Task TakeAsync(SmtpEnvelope envelope, CancellationToken cancellationToken) => _take(envelope, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _running;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> sessions = [];
        try
        {
            while (true)
                sessions.Add(RunAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(sessions);
        }
    }

    private async Task RunAsync(TcpClient client)
    {
        using (client)
        {
            _clients[client] = true;
            try
            {
                using SmtpSession session = new(this, client.GetStream());
                await session.RunAsync(_stop.Token);
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
            {
                Transcript.Enqueue($"! {e.Message}");
            }

            _clients.TryRemove(client, out _);
        }
    }
}
