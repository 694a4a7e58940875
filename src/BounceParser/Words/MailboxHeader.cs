using MimeKit;

namespace BounceParsing.Words;

/// <summary>The mailboxes of an address header (RFC 5322, 3.4).</summary>
internal static class MailboxHeader
{
    /// <summary>How much of a header is read: MimeKit's time grows with the square of a list that is broken.</summary>
    private const int LongestHeader = 4096;

    /// <summary>The addresses with a local part and a domain, in order; empty when the header holds none.</summary>
    public static List<string> Addresses(ReadOnlySpan<byte> raw)
    {
        List<string> addresses = [];
        if (raw.IsEmpty || !InternetAddressList.TryParse(raw[..Math.Min(raw.Length, LongestHeader)].ToArray(), out InternetAddressList? list))
            return addresses;
        foreach (MailboxAddress mailbox in list.Mailboxes)
        {
            if (MailboxText.IsMailbox(mailbox.Address))
                addresses.Add(mailbox.Address);
        }

        return addresses;
    }

    /// <summary>The mailboxes of a value that is decoded already, names and all; none when it is null or no list of addresses.</summary>
    public static IEnumerable<MailboxAddress> Mailboxes(string? value)
        => value is not null && InternetAddressList.TryParse(value[..Math.Min(value.Length, LongestHeader)], out InternetAddressList? list)
            ? list.Mailboxes
            : [];
}
