using MailKit;
using MailKit.Net.Imap;

namespace BounceParsing.MailKit.Sources;

/// <summary>
/// Waits for new mail by IDLE (RFC 2177), or by time where the server has none. After each wait the folder is searched, whatever ended it:
/// so mail that comes while IDLE is ended and begun anew is found, and mail that is told of before IDLE begins ends it at once.
/// </summary>
internal sealed class ImapIdle
{
    private readonly ImapClient _client;
    private readonly BounceMailboxOptions _options;
    private volatile CancellationTokenSource? _done;
    private volatile bool _isTold;

    public ImapIdle(ImapClient client, IMailFolder folder, BounceMailboxOptions options)
    {
        _client = client;
        _options = options;
        folder.CountChanged += (_, _) => Tell();
    }

    /// <summary>To be called before a search: only what is told of from now on ends the next wait.</summary>
    public void Rearm() => _isTold = false;

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (!_client.Capabilities.HasFlag(ImapCapabilities.Idle))
        {
            await Task.Delay(_options.PollInterval, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
            return;
        }

        using CancellationTokenSource done = new(_options.IdleRenewal, _options.TimeProvider);
        _done = done;
        try
        {
            if (!_isTold)
                await _client.IdleAsync(done.Token, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _done = null;
        }
    }

    private void Tell()
    {
        _isTold = true;
        _done?.Cancel();
    }
}
