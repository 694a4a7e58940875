using BounceParsing.MailKit.Sources;

namespace BounceParsing.MailKit;

/// <summary>Hands a batch to the handler; where that fails, in halves, so that one mail that it cannot bear does not hold up the others.</summary>
internal sealed class HandOver(BounceMailboxOptions options, Func<BounceBatch, CancellationToken, Task> handler)
{
    private readonly List<BounceMail> _taken = [];
    private readonly List<(string Id, Exception Exception)> _refused = [];

    /// <summary>The mails that the handler took.</summary>
    public IReadOnlyList<BounceMail> Taken => _taken;

    /// <summary>The mails that failed, alone, and why.</summary>
    public IReadOnlyList<(string Id, Exception Exception)> Refused => _refused;

    /// <exception cref="Exception">What the handler threw, where it says nothing against a mail.</exception>
    public async Task RunAsync(IReadOnlyList<SourceMail> mails, CancellationToken cancellationToken)
    {
        List<BounceMail> readable = [];
        foreach (SourceMail mail in mails)
        {
            if (mail.Report is null)
                _refused.Add((mail.Id, mail.Error!));
            else
                readable.Add(new(mail.Id, mail.Report) { Content = mail.Content });
        }

        Stack<BounceMail[]> parts = new();
        if (readable.Count > 0)
            parts.Push([.. readable]);
        while (parts.TryPop(out BounceMail[]? part))
        {
            Exception? failure = await TryAsync(part, cancellationToken).ConfigureAwait(false);
            if (failure is null)
            {
                _taken.AddRange(part);
            }
            else if (part.Length == 1)
            {
                _refused.Add((part[0].Id, failure));
            }
            else
            {
                parts.Push(part[(part.Length / 2)..]);
                parts.Push(part[..(part.Length / 2)]);
            }
        }
    }

    private async Task<Exception?> TryAsync(BounceMail[] part, CancellationToken cancellationToken)
    {
        try
        {
            await handler(new(part), cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && !options.IsTransient(exception))
        {
            return exception;
        }
    }
}
