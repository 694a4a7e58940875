using System.Text;
using MimeKit;

namespace BounceParsing.Benchmarks.Ratio;

/// <summary>What is measured: a mail loaded and disposed of, and a mail parsed and asked what a caller asks.</summary>
internal static class Work
{
    public static int Load(byte[] mail)
    {
        using MemoryStream stream = new(mail, writable: false);
        using MimeMessage message = MimeMessage.Load(stream);
        return message.Headers.Count;
    }

    /// <summary>Nothing is gained by putting work off: the members that callers read are read.</summary>
    public static int ParseAndAsk(byte[] mail)
    {
        BounceReport report = Parse(mail);
        int asked = report.Returned?.MessageId?.Length ?? 0;
        foreach (BouncedRecipient recipient in report.Recipients)
            asked += (recipient.Address?.Length ?? 0) + (int)recipient.Reason + (recipient.Evidence?.Words.Length ?? 0);
        return asked;
    }

    public static BounceReport Parse(byte[] mail)
    {
        using MemoryStream stream = new(mail, writable: false);
        return BounceParser.Parse(stream);
    }

    /// <summary>False for the few mails that MimeKit does not load.</summary>
    public static bool CanLoad(byte[] mail)
    {
        try
        {
            return Load(mail) >= 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>An ordinary mail with an attachment in base64.</summary>
    public static byte[] WithAttachment(int size)
    {
        StringBuilder mail = new("From: a@example.com\nTo: b@example.com\nSubject: photos\nMIME-Version: 1.0\n");
        mail.Append("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHere they are.\n--b\n");
        mail.Append("Content-Type: image/jpeg\nContent-Transfer-Encoding: base64\n\n");
        string line = new string('A', 76) + "\n";
        while (mail.Length < size)
            mail.Append(line);
        return Encoding.ASCII.GetBytes(mail.Append("--b--\n").ToString());
    }
}
