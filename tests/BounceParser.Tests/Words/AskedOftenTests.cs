using CsCheck;

namespace BounceParsing.Tests.Words;

/// <summary>Sets that are made ready when they are asked often find the same before and after.</summary>
public sealed class AskedOftenTests
{
    private const string Letters = "aB1 @.<é\u0100\n";

    [Fact]
    public void A_set_of_characters_finds_what_a_search_for_each_finds()
    {
        CharSet set = new("B@\n");
        Gen.String[Gen.Char[Letters], 0, 40].Sample(text =>
            set.FirstIn(text) == text.IndexOfAny(['B', '@', '\n'])
            && set.LastIn(text) == text.LastIndexOfAny(['B', '@', '\n'])
            && set.FirstNotIn(text) == text.AsSpan().IndexOfAnyExcept('B', '@', '\n')
            && text.All(c => set.Contains(c) == c is 'B' or '@' or '\n'));
    }

    [Fact]
    public void A_set_of_characters_is_of_ASCII()
        => FluentActions.Invoking(() => new CharSet("aé")).Should().Throw<ArgumentException>();

    [Fact]
    public void A_set_of_words_finds_what_a_search_for_each_finds()
    {
        WordSet set = new("ab", "1 é", "@");
        Gen.String[Gen.Char[Letters], 0, 40].Sample(text => set.IsIn(text)
            == (text.Contains("ab", StringComparison.OrdinalIgnoreCase) || text.Contains("1 é", StringComparison.OrdinalIgnoreCase) || text.Contains('@')));
    }
}
