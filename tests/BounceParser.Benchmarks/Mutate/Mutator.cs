namespace BounceParsing.Benchmarks.Mutate;

/// <summary>Changes mails at random, the same way for the same seed.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> mails, int seed)
{
    /// <summary>Pieces that mean something to a reader of mail, or to what reads its reports.</summary>
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\n", "\r\n", "\r", "\n\n", "\0", "\u001b[31m", "\u202e", "\u2066", "\u0085", "\u2028", "\u0007", "\t", "=?utf-8?Q?a=0Ab=00?=",
            "\\x{0A}", "+0A", "%0d%0a", "&#10;", "&#x202e;", "=0A", "=00", "<", ">", "@", ":", ";", "\"", ",", "(", ")", "--", "{", "}",
            "\\ud800", "\\u0000", "\\n", "550 5.1.1 ", "5.7.1", "9999999999999999999999999999999 GB", "limit 99999999999999999999999 MB",
            "message size exceeds limit ", "retry after 99999999 days", "charset=utf-7", "+2AA-", "charset=iso-2022-jp", "\u001b$B",
            "Content-Type: text/html\n", "Content-Type: multipart/report; boundary=b\n", "Content-Type: message/rfc822\n",
            "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "Final-Recipient: rfc822; a@example.com\n",
            "Action: failed\n", "Status: 5.1.1\n", "a@example.com", "<a@example.com>:\n", "mailto:a%0ab@example.com", "\ud83d\ude00", "\u3042",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
        [0x80], [0xff], [0xed, 0xa0, 0x80], [0xc0, 0x8a], [0xe2, 0x80, 0xae],
    ];

    private const int Newest = 50;

    private readonly IReadOnlyList<byte[]> _mails = mails;
    private readonly Random _random = new(seed);

    /// <summary>The next mutant: a mail with one to six changes.</summary>
    public byte[] Next()
    {
        // Mails that were added last are those that led somewhere new: every other mutant is of one of them.
        int first = _random.Next(2) == 0 ? 0 : Math.Max(0, _mails.Count - Newest);
        List<byte> mail = [.. _mails[_random.Next(first, _mails.Count)]];
        for (int changes = _random.Next(1, 7); changes > 0; changes--)
            Change(mail);
        return [.. mail];
    }

    private void Change(List<byte> mail)
    {
        int at = _random.Next(mail.Count + 1);
        int length = Math.Min(_random.Next(1, 64), mail.Count - at);
        switch (_random.Next(8))
        {
            case 0:
                mail.RemoveRange(at, length);
                break;
            case 1:
                mail.InsertRange(at, mail.GetRange(at, length));
                break;
            case 2 when mail.Count > 0:
                mail[_random.Next(mail.Count)] = (byte)_random.Next(256);
                break;
            case 3:
                Splice(mail, at);
                break;
            case 4:
                mail.RemoveRange(at, mail.Count - at);
                break;
            default:
                mail.InsertRange(at, Pieces[_random.Next(Pieces.Length)]);
                break;
        }
    }

    /// <summary>Puts a stretch of another mail in.</summary>
    private void Splice(List<byte> mail, int at)
    {
        byte[] other = _mails[_random.Next(_mails.Count)];
        int from = _random.Next(other.Length + 1);
        mail.InsertRange(at, other.AsSpan(from, Math.Min(_random.Next(1, 400), other.Length - from)));
    }
}
