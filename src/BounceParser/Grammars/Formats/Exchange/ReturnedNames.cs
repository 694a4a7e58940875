using BounceParsing.Reading;
using MimeKit;

namespace BounceParsing.Grammars.Formats.Exchange;

/// <summary>The addresses that display names have in the returned message; its headers are read once, and only where a list names somebody so.</summary>
internal sealed class ReturnedNames(Notice notice)
{
    private static readonly string[] Fields = ["To", "Cc"];

    private readonly Notice _notice = notice;
    private Dictionary<string, string>? _addresses;

    /// <summary>The address of a display name; null when it has none there.</summary>
    public string? AddressOf(string name) => (_addresses ??= Read()).GetValueOrDefault(name);

    private Dictionary<string, string> Read()
    {
        Dictionary<string, string> addresses = new(StringComparer.OrdinalIgnoreCase);
        if (_notice.Attached is not [Notice returned, ..])
            return addresses;
        foreach (string field in Fields)
        {
            foreach (MailboxAddress mailbox in MailboxHeader.Mailboxes(returned.Headers[field]))
            {
                if (mailbox.Name is string name)
                    addresses.TryAdd(name, mailbox.Address);
            }
        }

        return addresses;
    }
}
