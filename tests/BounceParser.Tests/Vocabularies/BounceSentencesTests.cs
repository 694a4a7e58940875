using System.Globalization;

namespace BounceParsing.Tests.Vocabularies;

public sealed class BounceSentencesTests
{
    public static TheoryData<string> Languages => [.. SentenceTable.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_value_has_a_sentence_in_every_language(string language)
    {
        SentenceTable table = SentenceTable.OfLanguage(language);
        IEnumerable<string> values = WordsOf<BounceReason>().Concat(WordsOf<BounceAdvice>()).Concat(WordsOf<ReportKind>())
            .Concat(WordsOf<BouncePermanence>()).Concat(WordsOf<SmtpStage>());
        table.Words.Should().BeEquivalentTo(values);
        table.Words.Select(word => table.Find(word[..word.IndexOf('.')], word[(word.IndexOf('.') + 1)..]))
            .Should().OnlyContain(sentence => sentence.EndsWith('.') || sentence.EndsWith('。'));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_two_values_of_a_vocabulary_read_the_same(string language)
    {
        SentenceTable table = SentenceTable.OfLanguage(language);
        Enum.GetValues<BounceReason>().Select(reason => table.Find(nameof(BounceReason), reason.ToString())).Should().OnlyHaveUniqueItems();
        Enum.GetValues<BounceAdvice>().Select(advice => table.Find(nameof(BounceAdvice), advice.ToString())).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("de", "de")]
    [InlineData("de-AT", "de")]
    [InlineData("pt-BR", "pt")]
    [InlineData("zh-CN", "zh-Hans")]
    [InlineData("zh-Hans-SG", "zh-Hans")]
    [InlineData("zh", "zh-Hans")]
    [InlineData("zh-TW", "en")]
    [InlineData("den", "en")]
    [InlineData("fi", "en")]
    [InlineData("", "en")]
    public void The_language_is_the_one_of_the_tag_or_english(string tag, string language)
        => SentenceTable.LanguageOf(tag).Should().Be(language);

    [Fact]
    public void A_value_is_described_in_the_language_of_the_culture()
    {
        BounceReason.MailboxFull.Describe(CultureInfo.InvariantCulture).Should().Be("The recipient's mailbox is over its quota.");
        BounceAdvice.SlowDown.Describe(CultureInfo.InvariantCulture).Should().Be("Send less, or more slowly.");
        ReportKind.Delay.Describe(CultureInfo.InvariantCulture).Should().Be("Delivery is late and is still being tried.");
        BouncePermanence.Transient.Describe(CultureInfo.InvariantCulture).Should().Be("A later try may work.");
        SmtpStage.RcptTo.Describe(CultureInfo.InvariantCulture).Should().Be("When the recipient's address was named.");
        SentenceTable.OfLanguage("ja").Find(nameof(BounceReason), nameof(BounceReason.MailboxFull)).Should().Be("宛先のメールボックスの容量がいっぱいです。");
    }

    [Fact]
    public void A_value_of_a_newer_version_is_its_number()
        => ((BounceReason)999).Describe(CultureInfo.InvariantCulture).Should().Be("999");

    [Fact]
    public void A_null_culture_is_refused()
    {
        Action act = () => BounceReason.MailboxFull.Describe(null!);
        act.Should().Throw<ArgumentNullException>();
    }

    private static IEnumerable<string> WordsOf<T>()
        where T : struct, Enum
        => Enum.GetNames<T>().Select(name => $"{typeof(T).Name}.{name}");
}
