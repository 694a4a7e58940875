namespace BounceParsing.Tests.Diagnosis;

/// <summary>What an enhanced status code means by itself.</summary>
public sealed class StatusRegistryTests
{
    [Theory]
    [InlineData("5.1.1", "Bad destination mailbox address", "RFC 3463", BounceReason.UnknownUser)]
    [InlineData("5.1.2", "Bad destination system address", "RFC 3463", BounceReason.BadDomain)]
    [InlineData("4.2.2", "Mailbox full", "RFC 3463", BounceReason.MailboxFull)]
    [InlineData("5.1.10", "Recipient address has null MX", "RFC 7505", BounceReason.NotAcceptingMail)]
    [InlineData("5.6.7", "Non-ASCII addresses not permitted for that sender/recipient", "RFC 6531", BounceReason.NonCompliantMessage)]
    [InlineData("5.7.25", "Reverse DNS validation failed", "RFC 7372", BounceReason.ReverseDnsFailure)]
    [InlineData("5.0.0", "Other undefined status", "RFC 3463", BounceReason.Undetermined)]
    [InlineData("2.1.5", "Destination address valid", "RFC 3463", BounceReason.Undetermined)]
    [InlineData("5.6.99", "Other or undefined media error", "RFC 3463", BounceReason.NonCompliantMessage)]
    [InlineData("5.9.9", "Unregistered status", "", BounceReason.Undetermined)]
    public void A_code_has_a_title_a_document_and_a_reason(string code, string title, string reference, BounceReason reason)
    {
        EnhancedStatusCode status = EnhancedStatusCode.Parse(code);

        status.Title.Should().Be(title);
        status.Reference.Should().Be(reference);
        status.SuggestedReason.Should().Be(reason);
    }
}
