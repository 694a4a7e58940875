using System.Globalization;
using System.Text.RegularExpressions;
using BounceParsing.Suppression;
using BounceService.Pages;

namespace BounceService.Tests;

/// <summary>The page's table of words.</summary>
public sealed class WordsTests
{
    public static TheoryData<string> Languages => new(PageWords.Languages);

    [Fact]
    public void There_is_a_column_for_each_language_of_the_library()
        => PageWords.Languages.Should().Equal("en", "de", "fr", "es", "pt", "ru", "ja", "zh-Hans");

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_cell_is_filled_and_has_the_places_of_the_English_one(string language)
    {
        PageWords words = new();
        foreach (string key in PageWords.Keys)
        {
            string english = In("en", () => words[key]);
            string other = In(language, () => words[key]);
            other.Should().NotBeNullOrWhiteSpace(key);
            Places(other).Should().BeEquivalentTo(Places(english), key);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Most_words_are_translated(string language)
    {
        Assert.SkipWhen(language == "en", "It is what the others are held against.");
        PageWords words = new();
        PageWords.Keys.Count(key => In("en", () => words[key]) == In(language, () => words[key])).Should().BeLessThan(PageWords.Keys.Count / 10);
    }

    [Fact]
    public void Every_cause_and_every_event_has_words()
        => PageWords.Keys.Should()
            .Contain(Enum.GetNames<SuppressionCause>().Where(name => name != nameof(SuppressionCause.None)).Select(name => $"cause.{name}"))
            .And.Contain(Enum.GetNames<SuppressionEventKind>().Select(name => $"event.{name}"));

    [Fact]
    public void A_language_without_a_column_is_English() => In("it", () => new PageWords()["board"]).Should().Be("Board");

    private static IEnumerable<string> Places(string text) => Regex.Matches(text, @"\{\d\}").Select(match => match.Value);

    private static string In(string language, Func<string> read)
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new(language);
        try
        {
            return read();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
