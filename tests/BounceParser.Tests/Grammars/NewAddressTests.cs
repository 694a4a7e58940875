using System.Text;

namespace BounceParsing.Tests.Grammars;

/// <summary>Where one writes to who has left, and where a reply does not tell it.</summary>
public sealed class NewAddressTests
{
    [Theory]
    [InlineData("Bea has left the company. Please write to carl@example.net.", "carl@example.net")]
    [InlineData("Bea has left the company. Write to sales@example.net for orders and to help@example.net for help.", null)]
    [InlineData("Bea has left the company. Her address bea@example.org is gone.", null)]
    [InlineData("I am on holiday. In urgent cases write to carl@example.net.", null)]
    public void The_one_address_behind_the_words_that_somebody_has_left_is_the_new_one(string text, string? address)
    {
        using MemoryStream mail = new(Encoding.UTF8.GetBytes(
            $"From: Bea <bea@example.org>\nTo: ann@example.com\nSubject: Automatic reply: Minutes\nAuto-Submitted: auto-replied\nDate: Mon, 03 Aug 2026 09:15:04 +0000\n\n{text}\n"));
        BounceParser.Parse(mail).AutoReply!.NewAddress.Should().Be(address);
    }
}
