using BounceParsing.Grammars;

namespace BounceParsing.Tests.Grammars;

/// <summary>No row of the gate and the replies stands in the shadow of another.</summary>
public sealed class PhraseRowTests
{
    public static TheoryData<string> LookedForAnywhere =>
    [
        nameof(WordKind.Subject), nameof(WordKind.Daemon), nameof(WordKind.Administrator), nameof(WordKind.Phishing), nameof(WordKind.BounceAddress), nameof(WordKind.AwaySubject),
        nameof(WordKind.AcknowledgementSubject), nameof(WordKind.NewAddressSubject), nameof(WordKind.Away), nameof(WordKind.Acknowledgement), nameof(WordKind.Challenge),
        nameof(WordKind.PlainChallenge), nameof(WordKind.Refusal), nameof(WordKind.UnsubscribeProgram),
    ];

    public static TheoryData<string> LookedForInFront =>
        [nameof(WordKind.ConversationSubject), nameof(WordKind.Opening), nameof(WordKind.AdministratorSubject), nameof(WordKind.ReceiptSubject)];

    [Theory]
    [MemberData(nameof(LookedForAnywhere))]
    public void No_phrase_looked_for_anywhere_holds_another(string kind)
        => Shadowed(Enum.Parse<WordKind>(kind), (phrase, other) => NoticeWordsIn(phrase, other)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(LookedForInFront))]
    public void No_phrase_looked_for_in_front_begins_with_another(string kind)
        => Shadowed(Enum.Parse<WordKind>(kind), (phrase, other) => phrase.StartsWith(other, StringComparison.Ordinal)).Should().BeEmpty();

    private static bool NoticeWordsIn(string phrase, string other)
        => new Lexicon([new WordRow(other, WordKind.Failure, 0)]).Read(phrase).Has(WordKind.Failure);

    private static IEnumerable<string> Shadowed(WordKind kind, Func<string, string, bool> holds)
    {
        string[] all = [.. NoticeWords.Rows.Where(row => row.Kind == kind).Select(row => Fold.Of(row.Words))];
        return from phrase in all.Select((value, index) => (Index: index, Item: value))
               from other in all.Select((value, index) => (Index: index, Item: value))
               where phrase.Index != other.Index && holds(phrase.Item, other.Item)
               select $"{kind}: \"{phrase.Item}\" behind \"{other.Item}\"";
    }
}
