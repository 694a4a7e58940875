namespace BounceParsing.Tests;

public class CountersTests
{
    [Fact]
    public void What_is_published_counts_nothing()
    {
        using MemoryStream mail = new("Subject: failure notice\nFrom: MAILER-DAEMON@example.org\n\nHi. This is the qmail-send program at example.org.\n\n<a@example.com>:\nno such user\n"u8.ToArray());
        BounceParser.Parse(mail).Recipients.Should().ContainSingle();
        new[] { Counters.Decoded, Counters.InLines, Counters.Grammars, Counters.ForPhrases }.Should().OnlyContain(count => count == 0);
    }
}
