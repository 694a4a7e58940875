using System.Diagnostics;
using BounceParsing.Reading;

namespace BounceParsing.Tests.Reading;

/// <summary>HTML as mailers and gateways write it, laid out as lines.</summary>
public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("a<br>b<BR/>c<br />d", "a\nb\nc\nd")]
    [InlineData("<p>a</p><p>b</p>", "a\n\nb")]
    [InlineData("<div>a</div><div>b</div>", "a\nb")]
    [InlineData("<div>a</div><div><br></div><div>b</div>", "a\n\nb")]
    [InlineData("  a \r\n  b<br>\r\n  c ", "a b\nc")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>", "a b\nc")]
    [InlineData("<ul><li>a<li>b</ul>", "a\nb")]
    [InlineData("<pre>a\n  b\n\nc</pre>d", "a\n  b\n\nc\n\nd")]
    [InlineData("x<pre>a\n b", "x\n\na\n b")]
    public void Blocks_and_breaks_end_lines(string html, string text) => Lines(html).Should().Be(text);

    [Theory]
    [InlineData("&lt;kijitora@example.com&gt;:", "<kijitora@example.com>:")]
    [InlineData("a&nbsp;b &amp; c &#39;d&#x27; &unknown;", "a b & c 'd' &unknown;")]
    [InlineData("a &lt b &gt c", "a &lt b &gt c")]
    public void Character_references_are_resolved_where_they_end(string html, string text) => Lines(html).Should().Be(text);

    [Theory]
    [InlineData("<script>var a = '<p>';</script>b", "b")]
    [InlineData("<STYLE type='text/css'>p > a { x: y }</STYLE >b", "b")]
    [InlineData("a<!-- <p>b</p> > -->c", "ac")]
    [InlineData("<head><title>failure notice</title></head>a", "a")]
    [InlineData("<!DOCTYPE html><?xml version=1?><o:p>a</o:p>", "a")]
    public void What_no_reader_sees_is_left_out(string html, string text) => Lines(html).Should().Be(text);

    [Theory]
    [InlineData("<kijitora@example.com>:<br>no such user", "<kijitora@example.com>:\nno such user")]
    [InlineData("550 <neko nyaan@example.com>... no", "550 <neko nyaan@example.com>... no")]
    [InlineData("<\"a b\"@example.com>:", "<\"a b\"@example.com>:")]
    [InlineData("<猫@例え.example.jp>:", "<猫@例え.example.jp>:")]
    [InlineData("kijitora@example.com <mailto:kijitora@example.com>", "kijitora@example.com <mailto:kijitora@example.com>")]
    [InlineData("<a@example.com <mailto:a@example.com>>:", "<a@example.com <mailto:a@example.com>>:")]
    public void An_address_in_brackets_is_no_tag(string html, string text) => Lines(html).Should().Be(text);

    [Theory]
    [InlineData("<a href=\"mailto:a@example.com\">a@example.com</a>:", "a@example.com:")]
    [InlineData("<a href='mailto:a%2Bb@example.com?subject=x'>Kijitora</a> failed", "Kijitora <a+b@example.com> failed")]
    [InlineData("<a href=mailto:a@example.com>A</a><a href=\"http://example.com/\">B</a>", "A <a@example.com>B")]
    public void The_address_of_a_link_is_kept(string html, string text) => Lines(html).Should().Be(text);

    [Theory]
    [InlineData("a < b > c", "a < b > c")]
    [InlineData("a <", "a <")]
    [InlineData("a <b", "a <b")]
    [InlineData("a <!-- b", "a b")]
    [InlineData("a <script> b", "a b")]
    [InlineData("1 <2> <b>3", "1 <2> 3")]
    [InlineData("a<b<br>c", "a<b\nc")]
    public void What_is_no_tag_or_has_no_end_is_text(string html, string text) => Lines(html).Should().Be(text);

    [Theory]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("<style>x</styl")]
    [InlineData("<a ")]
    [InlineData("<a href=mailto:a@b>")]
    [InlineData("&lt;")]
    [InlineData("&")]
    [InlineData("<p> ")]
    [InlineData("<pre>\n")]
    [InlineData("<x@y")]
    public void Time_grows_with_the_length_alone(string piece)
    {
        string html = string.Concat(Enumerable.Repeat(piece, 512 * 1024 / piece.Length));
        HtmlText.ToLines(html.AsSpan(0, 1000));
        Stopwatch watch = Stopwatch.StartNew();

        HtmlText.ToLines(html + ">");

        watch.ElapsedMilliseconds.Should().BeLessThan(1500);
    }

    private static string Lines(string html) => HtmlText.ToLines(html).Trim();
}
