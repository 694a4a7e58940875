using System.Text;
using BounceParsing.Reading;
using CsCheck;
using MimeKit;

namespace BounceParsing.Tests.Reading;

/// <summary>What is told of a header undecoded is what its decoded value tells.</summary>
public sealed class HeaderTableTests
{
    private static readonly string[] Pieces =
    [
        "no", "NO", "n", "o", " ", "\t", "\n ", "\r\n\t", "=?utf-8?q?no?=", "=?utf-8?q?", "?=", "auto-replied", "auto-", "\u00e9", "\u001b$B", "\u001b(B", "\u000b", "~{", "\uFF4E",
    ];

    private static readonly WordSet Words = new("no", "auto-replied", "o auto");

    [Fact]
    public void A_word_stands_in_the_bytes_where_it_stands_in_the_value()
        => Gen.Int[0, Pieces.Length - 1].Array[0, 6].Sample(
            order =>
            {
                HeaderTable headers = Table(Field("X", string.Concat(order.Select(i => Pieces[i]))));
                string value = headers.ValueAt(0);
                return headers.Is(0, "no") == value.Equals("no", StringComparison.OrdinalIgnoreCase) && headers.Holds(0, Words) == Words.IsIn(value);
            },
            iter: 20_000);

    [Fact]
    public void A_header_is_found_by_its_name_whatever_its_case()
    {
        string longName = new('L', 70);
        HeaderTable headers = Table(Field("From", "a"), Field("FOO", "b"), Field("fRom", "c"), Field(longName, "d"), Field(longName + "x", "e"), Field("1", "f"));
        headers.Next("FROM", 0).Should().Be(0);
        headers.Next("from", 1).Should().Be(2);
        headers.Next("from", 3).Should().Be(-1);
        headers.Next(longName + "X", 0).Should().Be(4);
        headers["1"].Should().Be("f");
        headers["Q"].Should().BeNull();
        headers.Next("from", headers.Count).Should().Be(-1);
    }

    private static HeaderTable Table(params Header[] headers)
    {
        HeaderPlaces places = new([]);
        foreach (Header header in headers)
            places.Add(header);
        return places.ToTable();
    }

    private static Header Field(string name, string value)
        => Header.TryParse(Encoding.UTF8.GetBytes($"{name}: {value}\n"), out Header? header) ? header : throw new FormatException(value);
}
