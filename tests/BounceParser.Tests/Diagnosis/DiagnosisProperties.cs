using BounceParsing.Diagnosis;
using CsCheck;

namespace BounceParsing.Tests.Diagnosis;

/// <summary>What holds for any words.</summary>
public sealed class DiagnosisProperties
{
    private static readonly string[] Pieces =
    [
        "550 ", "5.1.1", "550-", "user unknown", "said: ", "<<< ", "\n", "\n/", "(in reply to", "Giving up on ", "a@example.org", "http://x.y/",
        "limit ", "99999999999999999999", "try again in ", "10:99:99", "blocked using ", "2001:db8::1", "[", "(#", "p=", "\ud800", "\u0130", "\uff21", "*", "^", "$",
    ];

    private static readonly Gen<string> Words = Gen.Frequency((1, Gen.String), (4, Gen.Int[0, Pieces.Length - 1].Select(number => Pieces[number])))
        .Array[0, 40].Select(parts => string.Concat(parts));

    [Fact]
    public void No_words_make_it_throw_and_the_same_words_give_the_same_verdict()
        => Words.Sample(words =>
        {
            DeliveryCase delivery = new() { Words = [new Testimony(words, EvidenceSource.Prose), new Testimony(words, EvidenceSource.Field, "smtp")], Address = "a@example.org" };
            Judgement first = Diagnostician.Diagnose(delivery);
            Judgement second = Diagnostician.Diagnose(delivery);
            return first.Verdict.Reason == second.Verdict.Reason && first.Verdict.Evidence == second.Verdict.Evidence && first.RemoteMta == second.RemoteMta;
        });

    [Fact]
    public void Evidence_stands_in_the_words()
        => Words.Sample(words =>
        {
            Evidence? evidence = BounceParser.Classify(words).Evidence;
            return evidence is null || evidence.Source == EvidenceSource.Inferred || words.Contains(evidence.Words, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("user unknown ")]
    [InlineData("said: 550 said: ")]
    [InlineData("<<< 550 5.1.1 rejected\n")]
    [InlineData("550-550-550-")]
    [InlineData("a@b ")]
    [InlineData("account ")]
    [InlineData("access denied 1 ")]
    [InlineData("5.1.1.")]
    [InlineData("aaaaaaaa")]
    public void Time_grows_with_the_length(string piece)
    {
        string words = string.Concat(Enumerable.Repeat(piece, 256 * 1024 / piece.Length));
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();

        BounceParser.Classify(words);

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
    }
}
