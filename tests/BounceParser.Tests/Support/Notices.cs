using BounceParsing.Reading;

namespace BounceParsing.Tests.Support;

/// <summary>Reads notices for tests of what lies behind the reading.</summary>
internal static class Notices
{
    public static Notice Read(byte[] mail)
    {
        using MemoryStream stream = new(mail);
        return NoticeReader.Read(MailBytes.Read(stream), BounceLimits.Default);
    }
}
