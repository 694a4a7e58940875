using CsCheck;

namespace BounceParsing.Tests.Grammars;

public sealed class PhraseSetTests
{
    private static readonly PhraseSet Phrases = new("mail", "Mail Delivery", "ñandú", "→", "at");

    [Theory]
    [InlineData("a mail", 2, 6)]
    [InlineData("MAIL DELIVERY failed", 0, 13)]
    [InlineData("the ÑANDÚ runs", 4, 9)]
    [InlineData("go → there", 3, 4)]
    [InlineData("m at", 2, 4)]
    [InlineData("", -1, -1)]
    [InlineData("ma", -1, -1)]
    [InlineData("n", -1, -1)]
    public void The_first_and_longest_phrase_is_found(string text, int start, int end)
        => Phrases.Find(text).Should().Be((start, end));

    [Theory]
    [InlineData("failed mail", true)]
    [InlineData("failed →", true)]
    [InlineData("mail failed", false)]
    [InlineData("", false)]
    public void An_end_is_an_end(string text, bool ends)
        => Phrases.Ends(text).Should().Be(ends);

    [Fact]
    public void It_finds_what_a_plain_search_finds()
        => Gen.Select(Gen.String[Gen.Char["abAB é"], 1, 4].Array[1, 6], Gen.String[Gen.Char["abAB é"], 0, 30]).Sample((phrases, text)
            => new PhraseSet(phrases).IsIn(text) == phrases.Any(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase)));
}
