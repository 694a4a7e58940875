using System.Security.Cryptography;
using System.Text;
using BounceParsing;
using MimeKit;

MailSecret secret = new(RandomNumberGenerator.GetBytes(32));
BatvScheme batv = new(secret);
SignedMessageId ids = new(secret, "example.com");
BounceParserOptions options = new() { Sender = new SenderIdentity { Domains = ["example.com"], Batv = [batv], SignedIds = [ids] } };

// With MailKit: client.SendAsync(message, MailboxAddress.Parse(envelopeSender), recipients).
string envelopeSender = batv.Create("news@example.com", DateTimeOffset.UtcNow);
Tell("its own bounce", Notice(envelopeSender, Message(ids.Create())));

// Who forges our address knows neither the tag nor the secret that signs our ids.
Tell("a forged one", Notice("news@example.com", Message("20260310.1@example.com")));

void Tell(string what, string notice)
{
    BounceReport report = BounceParser.Parse(new MemoryStream(Encoding.UTF8.GetBytes(notice)), options);
    string checks = string.Join(", ", report.AuthenticityEvidence.Select(e => $"{e.Check} {e.Verdict}"));
    Console.WriteLine($"{what}: {report.Authenticity}, {report.Recipients[0].Address} {report.Recipients[0].Reason} ({checks})");
}

static MimeMessage Message(string id)
{
    MimeMessage message = new() { MessageId = id, Subject = "Spring", Body = new TextPart("plain") { Text = "Hello Anna." } };
    message.From.Add(MailboxAddress.Parse("news@example.com"));
    message.To.Add(MailboxAddress.Parse("anna@example.net"));
    return message;
}

// What qmail writes when the recipient's host refuses the message (http://cr.yp.to/proto/qsbmf.txt).
static string Notice(string envelopeSender, MimeMessage returned) => $"""
    Return-Path: <>
    Delivered-To: {envelopeSender}
    From: MAILER-DAEMON@mx.example.org
    To: {envelopeSender}
    Subject: failure notice

    Hi. This is the qmail-send program at mx.example.org.
    I'm afraid I wasn't able to deliver your message to the following addresses.
    This is a permanent error; I've given up. Sorry it didn't work out.

    <anna@example.net>:
    192.0.2.25 does not like recipient.
    Remote host said: 550 5.1.1 User unknown
    Giving up on 192.0.2.25.

    --- Below this line is a copy of the message.

    Return-Path: <{envelopeSender}>
    {returned}
    """;
