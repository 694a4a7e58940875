using System.Text;
using CsCheck;

namespace BounceParsing.Tests;

/// <summary>No content throws.</summary>
public sealed class AnyBytesTests
{
    private static readonly string[] Pieces =
    [
        "From: MAILER-DAEMON@example.jp\n", "Subject: failure notice\n", "Return-Path: <>\n", "\n", "\r\n", "\r", "\0", "From x\n",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n", "--b\n", "--b--\n", "<a@example.com>:\n",
        "Content-Type: message/delivery-status\n\n", "Final-Recipient: rfc822; a@example.com\n", "Action: failed\n", "Status: 5.1.1\n",
        "Hi. This is the qmail-send program at example.jp.\n", "Remote host said: 550 5.1.1 no\n", "--- Below this line is a copy of the message.\n",
        "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "Content-Type: text/html; charset=utf-7\n",
        "Content-Type: message/rfc822\n\n", "=?utf-8?B?", " folded\n", "\u00e9\u3042", "=", "<", ">", ":", "550-5.1.1 ",
    ];

    [Fact]
    public void Any_bytes_give_a_report()
        => Gen.Byte.Array[0, 2000].Sample(bytes => Parse(bytes) is not null);

    [Fact]
    public void Any_jumble_of_mail_gives_a_report()
        => Gen.Int[0, Pieces.Length - 1].Array[0, 40].Sample(
            order => Parse(Encoding.UTF8.GetBytes(string.Concat(order.Select(i => Pieces[i])))) is not null);

    [Fact]
    public void Any_cut_of_any_mail_gives_a_report()
        => Gen.Select(Gen.Int[0, Support.MailFiles.AllPaths.Count - 1], Gen.Double[0, 1]).Sample((mail, share) =>
        {
            byte[] bytes = File.ReadAllBytes(Support.MailFiles.AllPaths[mail]);
            return Parse(bytes[..(int)(bytes.Length * share)]) is not null;
        });

    [Fact]
    public void Any_text_is_classified()
        => Gen.String.Sample(reply => BounceParser.Classify(reply) is not null);

    private static BounceReport Parse(byte[] bytes) => BounceParser.Parse(new MemoryStream(bytes));
}
