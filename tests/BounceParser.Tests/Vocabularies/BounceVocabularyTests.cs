namespace BounceParsing.Tests.Vocabularies;

public sealed class BounceVocabularyTests
{
    public static TheoryData<string> Names => [.. BounceVocabulary.All.Select(vocabulary => vocabulary.Name)];

    [Theory]
    [InlineData("Sisimai", "userunknown", BounceReason.UnknownUser)]
    [InlineData("Sisimai", "mesgtoobig", BounceReason.MessageTooLarge)]
    [InlineData("Amazon SES", "Permanent/NoEmail", BounceReason.UnknownUser)]
    [InlineData("Amazon SES", "transient/mailboxfull", BounceReason.MailboxFull)]
    [InlineData("SendGrid", "Reputation", BounceReason.BadReputation)]
    [InlineData("Mailgun", "suppress-complaint", BounceReason.Suppressed)]
    [InlineData("Postmark", "DMARCPolicy", BounceReason.AuthenticationFailure)]
    [InlineData("SparkPost", "22", BounceReason.MailboxFull)]
    [InlineData("Mailjet", "domain/no mail host", BounceReason.BadDomain)]
    [InlineData("Brevo", "invalid_email", BounceReason.InvalidAddress)]
    [InlineData("Anymail", "timed_out", BounceReason.Expired)]
    [InlineData("KumoMTA", "InactiveMailbox", BounceReason.MailboxDisabled)]
    [InlineData("PowerMTA", "quota-issues", BounceReason.MailboxFull)]
    [InlineData("Enhanced status codes", "5.7.26", BounceReason.AuthenticationFailure)]
    [InlineData("Enhanced status codes", "4.2.2", BounceReason.MailboxFull)]
    public void A_term_is_read_as_a_reason(string vocabulary, string term, BounceReason reason)
        => Named(vocabulary).ReasonOf(term).Should().Be(reason);

    [Theory]
    [MemberData(nameof(Names))]
    public void An_unknown_term_has_no_reason(string name) => Named(name).ReasonOf("no such term").Should().BeNull();

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_reason_is_written_as_a_term_that_is_read(string name)
    {
        BounceVocabulary vocabulary = Named(name);
        foreach (BounceReason reason in Enum.GetValues<BounceReason>())
        {
            foreach (BouncePermanence permanence in Enum.GetValues<BouncePermanence>())
                vocabulary.ReasonOf(vocabulary.TermFor(reason, permanence)).Should().NotBeNull($"{reason} {permanence}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_term_is_read(string name)
        => Named(name).Terms.Should().OnlyHaveUniqueItems().And.OnlyContain(term => Named(name).ReasonOf(term) != null);

    [Theory]
    [InlineData("Sisimai", 30)]
    [InlineData("Amazon SES", 7)]
    [InlineData("SendGrid", 7)]
    [InlineData("Mailgun", 6)]
    [InlineData("Postmark", 10)]
    [InlineData("SparkPost", 12)]
    [InlineData("Mailjet", 13)]
    [InlineData("Brevo", 4)]
    [InlineData("Anymail", 5)]
    [InlineData("KumoMTA", 20)]
    [InlineData("PowerMTA", 17)]
    public void So_many_reasons_survive_the_way_there_and_back(string name, int kept)
        => Enum.GetValues<BounceReason>().Count(Named(name).KeepsReason).Should().Be(kept);

    [Theory]
    [InlineData(BounceReason.Undetermined, BouncePermanence.Permanent, "Permanent/General")]
    [InlineData(BounceReason.Undetermined, BouncePermanence.Transient, "Transient/General")]
    [InlineData(BounceReason.RelayDenied, BouncePermanence.Unknown, "Undetermined/Undetermined")]
    [InlineData(BounceReason.MailboxFull, BouncePermanence.Permanent, "Transient/MailboxFull")]
    public void Permanence_chooses_between_terms_that_tell_it_apart(BounceReason reason, BouncePermanence permanence, string term)
        => BounceVocabulary.AmazonSes.TermFor(reason, permanence).Should().Be(term);

    [Fact]
    public void The_class_of_a_status_code_follows_the_permanence()
    {
        BounceVocabulary.EnhancedStatusCodes.TermFor(BounceReason.MailboxFull, BouncePermanence.Transient).Should().Be("4.2.2");
        BounceVocabulary.EnhancedStatusCodes.TermFor(new BouncedRecipient { Reason = BounceReason.UnknownUser, Permanence = BouncePermanence.Permanent }).Should().Be("5.1.1");
    }

    [Fact]
    public void Nulls_are_refused()
    {
        Action read = () => BounceVocabulary.Sisimai.ReasonOf(null!);
        Action write = () => BounceVocabulary.Sisimai.TermFor(null!);
        read.Should().Throw<ArgumentNullException>();
        write.Should().Throw<ArgumentNullException>();
    }

    private static BounceVocabulary Named(string name) => BounceVocabulary.All.Single(vocabulary => vocabulary.Name == name);
}
