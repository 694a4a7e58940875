namespace BounceParsing.Tests.Diagnosis;

/// <summary>Figures that look like codes and are none, and names that look like block lists.</summary>
public sealed class NotCodesTests
{
    [Theory]
    [InlineData("550 no (See RFC2821 4.1.3)")]
    [InlineData("550 no, see RFC 5321 4.1.3")]
    [InlineData("550 no, see section 2.1.1")]
    public void A_place_in_a_document_is_no_status_code(string reply)
        => BounceParser.Classify(reply).Status.Should().BeNull();

    [Theory]
    [InlineData("ECONNREFUSED 10.0.0.5:587")]
    [InlineData("connect mx.example.net:587 failed")]
    [InlineData("connect [192.0.2.1]:465 failed")]
    public void A_port_is_no_reply_code(string words)
        => BounceParser.Classify(words).ReplyCode.Should().BeNull();

    [Fact]
    public void The_server_that_refuses_is_no_block_list()
        => BounceParser.Classify("554-kundenserver.de (mx) Nemesis ESMTP Service not available\n554-IP address is black listed.").Details?.BlockList.Should().BeNull();

    [Fact]
    public void A_block_list_is_named_by_its_host_not_by_its_page()
        => BounceParser.Classify("554 5.7.1 Listed. See https://www.spamhaus.org/query/ip/192.0.2.1").Details!.BlockList.Should().Be("spamhaus.org");

    [Fact]
    public void A_full_mailbox_that_was_tried_until_the_end_may_be_emptied()
        => BounceParser.Classify("mailbox is full: retry timeout exceeded").Permanence.Should().Be(BouncePermanence.Transient);
}
