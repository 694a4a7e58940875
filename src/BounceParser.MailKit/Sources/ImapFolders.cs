using MailKit;
using MailKit.Net.Imap;

namespace BounceParsing.MailKit.Sources;

/// <summary>Folders by the names that people give them, in the account's own namespace (RFC 2342).</summary>
internal static class ImapFolders
{
    public static async Task<IMailFolder> FindAsync(ImapClient client, string name, CancellationToken cancellationToken)
    {
        if (name.Equals("INBOX", StringComparison.OrdinalIgnoreCase))
            return client.Inbox ?? throw new FolderNotFoundException(name);
        return await TryFindAsync(client, name, cancellationToken).ConfigureAwait(false) ?? throw new FolderNotFoundException(name);
    }

    public static async Task<IMailFolder> FindOrCreateAsync(ImapClient client, string name, CancellationToken cancellationToken)
    {
        if (await TryFindAsync(client, name, cancellationToken).ConfigureAwait(false) is IMailFolder found)
            return found;
        try
        {
            IMailFolder created = await Root(client).CreateAsync(name, isMessageFolder: true, cancellationToken).ConfigureAwait(false)
                ?? throw new FolderNotFoundException(name);
            await created.SubscribeAsync(cancellationToken).ConfigureAwait(false);
            return created;
        }
        catch (ImapCommandException) when (client.IsConnected)
        {
            // Another reader was faster; or it cannot be made, which the second look tells.
            return await FindAsync(client, name, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<IMailFolder?> TryFindAsync(ImapClient client, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await Root(client).GetSubfolderAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (FolderNotFoundException)
        {
            return null;
        }
    }

    private static IMailFolder Root(ImapClient client) => client.GetFolder(client.PersonalNamespaces[0]);
}
