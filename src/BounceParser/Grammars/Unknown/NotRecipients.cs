using BounceParsing.Joining;
using BounceParsing.Reading;

namespace BounceParsing.Grammars.Unknown;

/// <summary>The addresses of a notice that are nobody's failure: its own sender and receiver, the author of the returned message unless he wrote to himself, the keepers of the mail system.</summary>
internal sealed class NotRecipients
{
    private static readonly string[] NoticeFields = ["From", "To", "Reply-To", "Sender", "Return-Path", "Delivered-To", "Errors-To"];

    private static readonly string[] ReturnedFields = ["From", "Sender", "Reply-To", "Return-Path", "Errors-To"];

    private readonly HashSet<string> _addresses = new(AddressKey.Comparer);

    public NotRecipients(Notice notice)
    {
        Add(notice.Headers, NoticeFields);
        foreach (Notice attached in notice.Attached)
        {
            Add(attached.Headers, ReturnedFields);
            _addresses.ExceptWith(In(attached.Headers["To"]));
        }
    }

    /// <summary>True for those that take part in the notice or in what it returns.</summary>
    public bool Hold(string address) => _addresses.Contains(address);

    private void Add(HeaderTable headers, string[] fields)
    {
        foreach (string field in fields)
            _addresses.UnionWith(In(headers[field]));
    }

    private static List<string> In(string? value)
    {
        List<string> addresses = [];
        for (int from = 0; AddressSearch.TryFind(value, ref from, out ReadOnlySpan<char> address);)
            addresses.Add(address.ToString());
        return addresses;
    }
}
