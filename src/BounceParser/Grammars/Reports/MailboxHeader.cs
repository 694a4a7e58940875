using System.Text;
using MimeKit;

namespace BounceParsing.Grammars.Reports;

/// <summary>The mailboxes of an address header (RFC 5322, 3.4).</summary>
internal static class MailboxHeader
{
    /// <summary>The addresses with a local part and a domain, in order; empty when the header holds none.</summary>
    public static List<string> Addresses(ReadOnlySpan<byte> raw)
    {
        List<string> addresses = [];
        if (raw.IsEmpty || !InternetAddressList.TryParse(raw.ToArray(), out InternetAddressList? list))
            return addresses;
        foreach (MailboxAddress mailbox in list.Mailboxes)
        {
            if (MailboxText.IsMailbox(mailbox.Address))
                addresses.Add(mailbox.Address);
        }

        return addresses;
    }

    /// <summary>The addresses of a header that is already decoded.</summary>
    public static List<string> Addresses(string? value)
        => value is null ? [] : Addresses(Encoding.UTF8.GetBytes(value));
}
