using BounceParsing.Reading;
using MimeKit;

namespace BounceParsing.Authenticity;

/// <summary>The returned message with its body, where it came back as a message; asked for only where there are DKIM keys.</summary>
internal static class ReturnedCopy
{
    /// <summary>Reads anew, for the light tree keeps no bodies; a mail that is not whole in memory, or not plain, is not read a second time.</summary>
    public static MimeMessage? Find(MailBytes? mail, MimeMessage? message, BounceLimits limits)
    {
        if (message is null && mail is { IsWhole: true } && PlainMail.Of(mail.Bytes, limits) is { Count: > 0 } plain)
        {
            using MemoryStream stream = new(plain.Array!, plain.Offset, plain.Count, writable: false);
            try
            {
                message = MimeMessage.Load(stream);
            }
            catch (FormatException)
            {
                // What MimeKit does not take for a message returns none.
                return null;
            }
        }

        foreach (MimeEntity entity in message?.BodyParts ?? [])
        {
            if (entity is MessagePart { Message: MimeMessage returned } && !entity.ContentType.IsMimeType("text", "rfc822-headers"))
                return returned;
        }

        return null;
    }
}
