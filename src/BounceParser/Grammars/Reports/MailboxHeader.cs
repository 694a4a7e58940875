using MimeKit;

namespace BounceParsing.Grammars.Reports;

/// <summary>The mailboxes of an address header (RFC 5322, 3.4).</summary>
internal static class MailboxHeader
{
    /// <summary>How much of a header is read: MimeKit's time grows with the square of a list that is broken.</summary>
    public const int LongestHeader = 4096;

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
}
