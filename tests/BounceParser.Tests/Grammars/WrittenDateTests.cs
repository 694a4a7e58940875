using BounceParsing.Grammars.Reports;

namespace BounceParsing.Tests.Grammars;

/// <summary>The day of a return, as people write it in many languages.</summary>
public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("2026-01-19")]
    [InlineData("19.01.2026")]
    [InlineData("2026年1月19日")]
    [InlineData("January 19, 2026")]
    [InlineData("Monday, 19 January 2026")]
    [InlineData("19. Januar 2026")]
    [InlineData("Montag, 19. Jänner 2026")]
    [InlineData("19 janvier 2026")]
    [InlineData("lundi 19 janvier 2026 inclus")]
    [InlineData("19 de enero de 2026")]
    [InlineData("19 de janeiro de 2026")]
    [InlineData("19 gennaio 2026")]
    [InlineData("19 januari 2026")]
    [InlineData("19 stycznia 2026 r")]
    [InlineData("19. ledna 2026")]
    [InlineData("19 января 2026 г")]
    [InlineData("19 січня 2026 року")]
    [InlineData("19 януари 2026")]
    [InlineData("2026. január 19")]
    [InlineData("19. tammikuuta 2026")]
    [InlineData("19 ianuarie 2026")]
    [InlineData("19 Ocak 2026")]
    [InlineData("19 Ιανουαρίου 2026")]
    [InlineData("19 يناير 2026")]
    [InlineData("19 בינואר 2026")]
    [InlineData("19. siječnja 2026")]
    [InlineData("2026 m. sausio 19 d")]
    [InlineData("19 มกราคม 2026")]
    [InlineData("19. janúar 2026")]
    [InlineData("19 tháng 1 năm 2026")]
    [InlineData("19/1/2026")]
    [InlineData("1/19/2026")]
    public void A_day_with_its_year_is_read(string written)
        => WrittenDate.Read(written).Should().Be(new DateOnly(2026, 1, 19));

    [Theory]
    [InlineData(null)]
    [InlineData("19 janvier")]
    [InlineData("1/9/2026")]
    [InlineData("31 février 2026")]
    [InlineData("19 มกราคม 2569")]
    [InlineData("19 janvier 2569")]
    [InlineData("January 19 or February 2, 2026")]
    [InlineData("19 to 23 January 2026")]
    [InlineData("the 3rd week of 2026")]
    public void What_leaves_the_day_open_is_none(string? written)
        => WrittenDate.Read(written).Should().BeNull();

    [Theory]
    [InlineData("11 listopada 2026", 0)]
    [InlineData("5 červen 2026", 6)]
    [InlineData("5. července 2026", 7)]
    public void The_longest_name_is_the_month_and_a_name_of_two_months_is_none(string written, int month)
        => (WrittenDate.Read(written)?.Month ?? 0).Should().Be(month);
}
