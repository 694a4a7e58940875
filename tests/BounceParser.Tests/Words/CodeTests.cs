namespace BounceParsing.Tests.Words;

/// <summary>The one reader of codes: what is one where it stands, and where the first of a failure stands in a line.</summary>
public sealed class CodeTests
{
    [Theory]
    [InlineData("550 no", 550)]
    [InlineData("250", 250)]
    [InlineData("550-no", 550)]
    [InlineData("550. No.", 550)]
    [InlineData("5501 no", 0)]
    [InlineData("550MB", 0)]
    [InlineData("550.1", 0)]
    [InlineData("650 no", 0)]
    public void A_reply_code_begins_a_text(string text, int code) => ReplyCodeFinder.At(text).Should().Be(code);

    [Theory]
    [InlineData("5.1.1 no", "5.1.1")]
    [InlineData("4.7.123)", "4.7.123")]
    [InlineData("5.1", null)]
    [InlineData("3.1.1", null)]
    [InlineData("5.1.1beta", null)]
    [InlineData("5.1.1234", null)]
    public void A_status_code_begins_a_text(string text, string? code)
        => (StatusCodeFinder.At(text, out EnhancedStatusCode found) > 0 ? found.ToString() : null).Should().Be(code);

    [Theory]
    [InlineData("<bea@example.org>: 550 no such user", 19)]
    [InlineData("User unknown (#5.1.1)", 15)]
    [InlineData("250 2.1.5 fine", -1)]
    [InlineData("host mx.example.org[192.0.2.1]:587 said", -1)]
    [InlineData("no code", -1)]
    public void The_first_code_of_a_failure_is_found_in_a_line(string line, int position)
        => ReplyCodeFinder.IndexOfFailure(line).Should().Be(position);
}
