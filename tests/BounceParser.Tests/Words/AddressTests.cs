using System.Diagnostics;

namespace BounceParsing.Tests.Words;

/// <summary>The one reader of addresses: where one stands in a text, which texts are one, and that hostile texts take no longer than their length.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("Your mail to bea@example.org was refused", "bea@example.org")]
    [InlineData("<bea@example.org>: no such user, ask 'help@example.com'.", "bea@example.org help@example.com")]
    [InlineData("\"bea bloom\"@example.org", "\"bea bloom\"@example.org")]
    [InlineData("\"ann@example.com\"@example.org", "\"ann@example.com\"@example.org")]
    [InlineData("ann@example.com@example.org", "ann@example.com@example.org")]
    [InlineData("bea@example.orgが見つかりません", "bea@example.org")]
    [InlineData("see https://example.com/?to=bea@example.org", "")]
    [InlineData("root@localhost, bea@example.org...", "bea@example.org")]
    [InlineData("@ and a@ and @b.example", "")]
    public void Addresses_stand_anywhere(string text, string addresses)
    {
        List<string> found = [];
        for (int from = 0; AddressSearch.TryFind(text, ref from, out ReadOnlySpan<char> address);)
            found.Add(address.ToString());
        string.Join(' ', found).Should().Be(addresses);
    }

    [Theory]
    [InlineData("user <root@localhost>", "root@localhost", null)]
    [InlineData(" <bea@[192.0.2.1]> ", "bea@[192.0.2.1]", "bea@[192.0.2.1]")]
    [InlineData("bea@example.org", "bea@example.org", "bea@example.org")]
    [InlineData("no address", null, null)]
    public void The_first_address_may_be_a_lone_hosts(string text, string? first, string? alone)
        => (AddressSearch.First(text), AddressSearch.Alone(text)).Should().Be((first, alone));

    [Theory]
    [InlineData("bea@example.org", true, true)]
    [InlineData("bea bloom@example.org", true, false)]
    [InlineData("\"bea bloom\"@example.org", true, true)]
    [InlineData("|/bin/sort@example.org", true, false)]
    [InlineData("http://bea@example.org", true, false)]
    [InlineData("bea@", false, false)]
    [InlineData("bea@-example.org", false, false)]
    [InlineData("<bea@example.org", false, false)]
    public void An_address_is_told_from_a_mailbox(string text, bool isAddress, bool isMailbox)
        => (AddressText.IsAddress(text), MailboxText.IsMailbox(text)).Should().Be((isAddress, isMailbox));

    [Theory]
    [InlineData("a@")]
    [InlineData("\"@")]
    [InlineData("a@[")]
    [InlineData("//a@b.example ")]
    public void Time_grows_with_the_length_alone(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        Stopwatch watch = Stopwatch.StartNew();
        for (int from = 0; AddressSearch.TryFind(text, ref from, out _);)
        {
        }

        _ = AddressSearch.First(text);
        watch.ElapsedMilliseconds.Should().BeLessThan(2000);
    }
}
