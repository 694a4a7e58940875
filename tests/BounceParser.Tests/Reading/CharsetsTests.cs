using System.Diagnostics;
using System.Text;
using BounceParsing.Reading;
using CsCheck;

namespace BounceParsing.Tests.Reading;

/// <summary>The names of charsets that mail declares, right and wrong ones.</summary>
public sealed class CharsetsTests
{
    [Theory]
    [InlineData("utf-8", 65001)]
    [InlineData("UTF8", 65001)]
    [InlineData(" \"iso-8859-1\" ", 1252)]
    [InlineData("latin1", 1252)]
    [InlineData("Shift_JIS", 932)]
    [InlineData("x-sjis", 932)]
    [InlineData("windows-31j", 932)]
    [InlineData("EUC-JP", 51932)]
    [InlineData("iso-2022-jp", 50220)]
    [InlineData("gb2312", 54936)]
    [InlineData("GBK", 54936)]
    [InlineData("gb18030", 54936)]
    [InlineData("big5", 950)]
    [InlineData("ks_c_5601-1987", 949)]
    [InlineData("koi8-r", 21866)]
    [InlineData("windows-1251", 1251)]
    [InlineData("iso-8859-2", 28592)]
    [InlineData("windows-1256", 1256)]
    [InlineData("tis-620", 874)]
    public void A_declared_charset_is_known_by_all_its_names(string name, int codePage)
        => Charsets.Declared(name)!.CodePage.Should().Be(codePage);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("us-ascii")]
    [InlineData("unknown-8bit")]
    [InlineData("x-nyaan")]
    [InlineData("utf-7")]
    [InlineData("\0")]
    public void A_name_that_tells_nothing_is_none(string? name) => Charsets.Declared(name).Should().BeNull();

    [Fact]
    public void No_name_makes_an_exception()
    {
        foreach (EncodingInfo info in CodePagesEncodingProvider.Instance.GetEncodings())
            _ = Charsets.Declared(info.Name);
        Gen.String[0, 20].Sample(name => _ = Charsets.Declared(name));
    }

    [Theory]
    [InlineData("Empf+AOQ-nger", "Empfänger")]
    [InlineData("+MMYwuTDI-.", "テスト.")]
    [InlineData("1 +- 1", "1 + 1")]
    [InlineData("+AOQ", "ä")]
    [InlineData("a+", "a")]
    [InlineData("+ADw-a+AEA-b+AD4-", "<a@b>")]
    public void Utf_7_is_decoded_by_hand(string encoded, string text) => Utf7.Decode(Encoding.ASCII.GetBytes(encoded)).Should().Be(text);

    [Theory]
    [InlineData("é\n\n")]
    [InlineData("\u00A4\u00A2")]
    [InlineData("\u001b$B")]
    [InlineData("\u001b")]
    [InlineData("Ã©ÿ\n")]
    [InlineData("\u0082\n")]
    [InlineData("ÿ")]
    public void Time_grows_with_the_length_alone(string piece)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(piece, 256 * 1024 / piece.Length)));
        CharsetGuess.Decode(bytes.AsSpan(0, 1000));
        Stopwatch watch = Stopwatch.StartNew();

        CharsetGuess.Decode(bytes);

        watch.ElapsedMilliseconds.Should().BeLessThan(1500);
    }

    [Fact]
    public void Html_that_calls_itself_plain_is_laid_out_too()
    {
        NoticePart part = new(PartType.Plain, null, "\n<!DOCTYPE html><p>a<p>b"u8.ToArray(), isAlternative: false);

        PartText.Decode(part).Trim().Should().Be("a\n\nb");
    }

    [Theory]
    [InlineData("a\r\nb\nc\rd", "a\nb\nc\nd")]
    [InlineData("a\r\r\nb\r\rc\r", "a\nb\n\nc\n")]
    [InlineData("\r", "\n")]
    [InlineData("", "")]
    public void Every_line_end_of_a_text_becomes_one_line_feed(string text, string clean) => LineEnds.ToLineFeeds(text).Should().Be(clean);
}
