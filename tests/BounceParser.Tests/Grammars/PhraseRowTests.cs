using BounceParsing.Grammars.Reports;

namespace BounceParsing.Tests.Grammars;

/// <summary>No row of the gate and the replies stands in the shadow of another.</summary>
public sealed class PhraseRowTests
{
    private static readonly (string Name, IEnumerable<string> Phrases)[] LookedForAnywhere =
    [
        (nameof(GateRows.Subjects), GateRows.Subjects.Phrases),
        (nameof(GateRows.DaemonSenders), GateRows.DaemonSenders.Phrases),
        (nameof(GateRows.AdministratorTexts), GateRows.AdministratorTexts.Phrases),
        (nameof(GateRows.PhishingTexts), GateRows.PhishingTexts.Phrases),
        (nameof(GateRows.BounceAddresses), GateRows.BounceAddresses.Phrases),
        (nameof(AutoReplySubjects.Phrases), AutoReplySubjects.Phrases.Phrases),
        (nameof(AutoReplySubjects.Acknowledgements), AutoReplySubjects.Acknowledgements.Phrases),
        (nameof(AutoReplySubjects.AddressChanges), AutoReplySubjects.AddressChanges.Phrases),
        (nameof(AutoReplyTexts.Vacation), AutoReplyTexts.Vacation.Phrases),
        (nameof(AutoReplyTexts.Acknowledgements), AutoReplyTexts.Acknowledgements.Phrases),
        (nameof(AutoReplyTexts.Challenges), AutoReplyTexts.Challenges.Phrases),
        (nameof(AutoReplyTexts.PlainChallenges), AutoReplyTexts.PlainChallenges.Phrases),
        (nameof(ReceiptRows.Refusals), ReceiptRows.Refusals.Phrases),
        (nameof(UnsubscribeRows.Programs), UnsubscribeRows.Programs.Phrases),
    ];

    private static readonly (string Name, IEnumerable<string> Phrases)[] LookedForInFront =
    [
        (nameof(GateRows.ConversationSubjects), GateRows.ConversationSubjects.Phrases),
        (nameof(GateRows.Openings), GateRows.Openings.Phrases),
        (nameof(GateRows.AdministratorSubjects), GateRows.AdministratorSubjects.Phrases),
        (nameof(ReceiptRows.Subjects), ReceiptRows.Subjects.Phrases),
    ];

    [Fact]
    public void No_phrase_looked_for_anywhere_holds_another()
        => LookedForAnywhere.SelectMany(set => Shadowed(set.Name, set.Phrases, (phrase, other) => phrase.Contains(other, StringComparison.OrdinalIgnoreCase)))
            .Should().BeEmpty();

    [Fact]
    public void No_phrase_looked_for_in_front_begins_with_another()
        => LookedForInFront.SelectMany(set => Shadowed(set.Name, set.Phrases, (phrase, other) => phrase.StartsWith(other, StringComparison.OrdinalIgnoreCase)))
            .Should().BeEmpty();

    [Fact]
    public void A_phrase_is_found_whatever_its_case_and_the_longest_counts()
    {
        PhraseSet phrases = new("until", "until the", "bis", "至", "ÄNDERUNG");
        phrases.Find("away UNTIL THE 5th").Should().Be((5, 14));
        phrases.Find("unti").Should().Be((-1, -1));
        phrases.Find("x至").Should().Be((1, 2));
        phrases.IsIn("adressänderung").Should().BeTrue();
        phrases.Begins("Bis morgen").Should().BeTrue();
        phrases.Begins(" bis").Should().BeFalse();
        phrases.Ends("a bis").Should().BeTrue();
        phrases.Begins(default).Should().BeFalse();
    }

    private static IEnumerable<string> Shadowed(string set, IEnumerable<string> phrases, Func<string, string, bool> holds)
    {
        string[] all = [.. phrases];
        for (int i = 0; i < all.Length; i++)
        {
            for (int j = 0; j < all.Length; j++)
            {
                if (i != j && holds(all[i], all[j]))
                    yield return $"{set}: \"{all[i]}\" behind \"{all[j]}\"";
            }
        }
    }
}
