using BounceParsing.MailKit;
using BounceService.Settings;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Pop3;
using MailKit.Security;

namespace BounceService.Intake;

/// <summary>From a mailbox's address to its reader.</summary>
internal static class MailboxUrl
{
    /// <summary>The reader; null for a folder of .eml files, which is no mailbox.</summary>
    /// <exception cref="InvalidOperationException">Nothing is there, or nothing of this kind is read.</exception>
    public static BounceMailbox? Open(MailboxSettings mailbox, BounceMailboxOptions options)
    {
        if (ServerOf(mailbox) is not Uri server)
            return OfPath(mailbox.Url, options);
        return server.Scheme switch
        {
            "imap" or "imaps" => BounceMailbox.Imap(cancel => ConnectAsync(new ImapClient(), server, mailbox, cancel), options with { Folder = FolderOf(server) }),
            "pop3" or "pop3s" => BounceMailbox.Pop3(cancel => ConnectAsync(new Pop3Client(), server, mailbox, cancel), options),
            _ => throw new InvalidOperationException($"{mailbox.Url}: imap, imaps, pop3 or pop3s is wanted, or a path."),
        };
    }

    /// <summary>How the mailbox is called in logs and in the history: without a password.</summary>
    public static string NameOf(MailboxSettings mailbox)
        => ServerOf(mailbox) is Uri server ? $"{server.Scheme}://{server.UserInfo.Split(':')[0]}@{server.Authority}{server.AbsolutePath}" : mailbox.Url;

    private static Uri? ServerOf(MailboxSettings mailbox)
        => mailbox.Url.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(mailbox.Url, UriKind.Absolute, out Uri? server) ? server : null;

    private static BounceMailbox? OfPath(string path, BounceMailboxOptions options)
    {
        if (File.Exists(path))
            return BounceMailbox.Mbox(path, options);
        if (Directory.Exists(Path.Combine(path, "new")) && Directory.Exists(Path.Combine(path, "cur")))
            return BounceMailbox.Maildir(path, options);
        return Directory.Exists(path) ? null : throw new InvalidOperationException($"{path}: there is no such file or folder.");
    }

    private static string FolderOf(Uri server) => Uri.UnescapeDataString(server.AbsolutePath.Trim('/')) is { Length: > 0 } folder ? folder : "INBOX";

    private static async Task<T> ConnectAsync<T>(T client, Uri server, MailboxSettings mailbox, CancellationToken cancellationToken)
        where T : MailService
    {
        // Encrypted from the start, or as soon as the server can (RFC 8314, 3).
        SecureSocketOptions security = server.Scheme.EndsWith('s') ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTlsWhenAvailable;
        await client.ConnectAsync(server.Host, server.IsDefaultPort ? 0 : server.Port, security, cancellationToken);
        await client.AuthenticateAsync(Uri.UnescapeDataString(server.UserInfo.Split(':')[0]), mailbox.Password ?? "", cancellationToken);
        return client;
    }
}
