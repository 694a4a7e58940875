using BounceParsing.Diagnosis;

namespace BounceParsing.Tests.Diagnosis;

public sealed class TextRangesTests
{
    [Fact]
    public void Ranges_that_overlap_are_joined_and_others_stay_apart()
    {
        TextRanges ranges = new();
        foreach ((int start, int end) in new[] { (0, 4), (2, 6), (6, 8), (9, 9), (10, 12), (20, 21), (30, 32) })
            ranges.Join(new TextRange(start, end));
        Enumerable.Range(0, ranges.Count).Select(i => (ranges[i].Start, ranges[i].End)).Should().Equal((0, 6), (6, 8), (10, 12), (20, 21), (30, 32));
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(5, 6, 0)]
    [InlineData(6, 10, 1)]
    [InlineData(8, 10, -1)]
    [InlineData(11, 40, 2)]
    [InlineData(12, 13, -1)]
    public void The_range_that_shares_a_character_is_found(int start, int end, int found)
    {
        TextRanges ranges = new();
        ranges.Join(new TextRange(0, 6));
        ranges.Join(new TextRange(6, 8));
        ranges.Join(new TextRange(10, 12));
        ranges.Find(new TextRange(start, end)).Should().Be(found);
        ranges.Meet(new TextRange(start, end)).Should().Be(found >= 0);
    }
}
