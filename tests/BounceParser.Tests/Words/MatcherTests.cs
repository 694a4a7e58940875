using CsCheck;

namespace BounceParsing.Tests.Words;

/// <summary>The one matcher finds what a plain search at the beginnings of words finds.</summary>
public sealed class MatcherTests
{
    private const string Letters = "abAB é→至.-<";

    [Theory]
    [InlineData("a mail", "mail", 2, 6)]
    [InlineData("MAIL DELIVERY failed", "Mail Delivery", 0, 13)]
    [InlineData("the ÑANDÚ runs", "ñandú", 4, 9)]
    [InlineData("go → there", "→", 3, 4)]
    [InlineData("x至", "至", 1, 2)]
    [InlineData("mail\n  delivery", "mail delivery", 0, 15)]
    [InlineData("it’s late", "it's", 0, 4)]
    [InlineData("deliveries", "deliver", 0, 7)]
    public void Words_are_found_where_they_are_written(string text, string words, int start, int end)
        => Find(text, words).Should().Be((start, end));

    [Theory]
    [InlineData("email", "mail")]
    [InlineData("deliveries", "deliver|")]
    [InlineData("ma", "mail")]
    [InlineData("", "mail")]
    [InlineData("mai l", "mail")]
    public void A_part_of_a_word_is_no_word(string text, string words)
        => Find(text, words).Should().Be((-1, -1));

    [Fact]
    public void A_phrase_with_a_gap_is_filed_under_its_longest_part_and_found_from_it()
    {
        Matcher matcher = new([new Phrase("no * mailbox here"), new Phrase("here")]);
        string text = "no such mailbox here";
        matcher.Scan(text + new string('\0', Matcher.Padding), text.Length).ToArray().Select(match => (match.Phrase, match.Start, match.End))
            .Should().BeEquivalentTo([(0, 0, 20), (1, 16, 20)]);
    }

    [Fact]
    public void An_empty_phrase_is_refused()
        => FluentActions.Invoking(() => new Lexicon([new WordRow(" ", WordKind.Failure, 0)])).Should().Throw<FormatException>();

    [Fact]
    public void It_finds_what_a_plain_search_finds()
        => Gen.Select(Gen.String[Gen.Char[Letters], 1, 14].Array[1, 6], Gen.String[Gen.Char[Letters], 0, 60]).Sample((phrases, text) =>
        {
            string[] sought = [.. phrases.Select(phrase => Fold.Of(phrase)).Where(phrase => phrase.Trim().Length > 0 && phrase[0] != ' ')];
            string folded = Fold.Of(text);
            PhraseMatch[] found = new Matcher([.. sought.Select(phrase => new Phrase(phrase, hasOpenEnd: true))])
                .Scan(folded + new string('\0', Matcher.Padding), folded.Length).ToArray();
            return found.Select(match => (match.Phrase, match.Start)).Order().SequenceEqual(Plain(sought, folded).Order());
        });

    [Fact]
    public void Eight_characters_at_once_fold_as_one_by_one()
        => Gen.String[Gen.Char["abcdefgABC  \n\té~"], 0, 80].Sample(text =>
        {
            string slow = string.Concat(text.Select((c, i) => (char.IsWhiteSpace(c) ? i == 0 || char.IsWhiteSpace(text[i - 1]) ? "" : " " : char.ToLowerInvariant(c).ToString())));
            return Fold.Of(text) == slow;
        });

    private static IEnumerable<(int Phrase, int Start)> Plain(string[] phrases, string text)
    {
        for (int phrase = 0; phrase < phrases.Length; phrase++)
        {
            for (int at = text.IndexOf(phrases[phrase], StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrases[phrase], at + 1, StringComparison.Ordinal))
            {
                if (at == 0 || !IsWord(text[at]) || !IsWord(text[at - 1]))
                    yield return (phrase, at);
            }
        }
    }

    private static bool IsWord(char c) => c < '\u2e80' && char.IsLetterOrDigit(c);

    private static (int Start, int End) Find(string text, string words)
        => new Lexicon([new WordRow(words, WordKind.Failure, 0)]).Read(text).Find(WordKind.Failure);
}
