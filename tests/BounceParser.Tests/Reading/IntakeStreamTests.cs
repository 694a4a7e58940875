using System.Text;
using BounceParsing.Reading;
using BounceParsing.Tests.Support;
using CsCheck;

namespace BounceParsing.Tests.Reading;

/// <summary>What stands between the caller's stream and MimeKit: its line rules, and that no chunking changes them.</summary>
public sealed class IntakeStreamTests
{
    private static readonly BounceLimits Small = new() { MaxLineLength = 20, MaxHeaderLength = 60 };

    private static readonly string[] Alphabet =
    [
        "\r", "\n", "\r\n", "\r\r\n", "\r\r\r\r\r\r\r\r\r\r\r\n", " ", "\t", "a", "Subject: x", "From ", ">From ", "From :", "From: ", "\uFEFF",
        "            ", "aaaaaaaaaaaaaaaaaaaaaaaaa", "\0", "é", "猫", ":",
    ];

    private static readonly Gen<string> Pieces = Gen.Int[0, Alphabet.Length - 1].Select(i => Alphabet[i]);

    [Theory]
    [InlineData("A: b\nC: d\n\ne\nf", "A: b\nC: d\n\ne\nf")]
    [InlineData("A: b\r\nC: d\r\n\r\ne\r\nf", "A: b\nC: d\n\ne\nf")]
    [InlineData("A: b\r\r\nC: d\r\r\n\r\r\ne\r\r\n", "A: b\nC: d\n\ne\n")]
    [InlineData("A: b\rC: d\r\re\rf", "A: b\nC: d\n\ne\nf")]
    [InlineData("A: b\rC: d\r\re\r\rf", "A: b\nC: d\n\ne\n\nf")]
    [InlineData("A: b\r\nC: d\re\r\n\r\nf\rg\r\n", "A: b\nC: d e\n\nf\ng\n")]
    [InlineData("A: b\nC: d\n\re\n\nf", "A: b\nC: d\n e\n\nf")]
    public void Every_line_end_becomes_one_line_feed(string raw, string clean) => Read(raw).Should().Be(clean);

    [Theory]
    [InlineData("\r\n\n\r  \t\r\nA: b\n", "A: b\n")]
    [InlineData("\uFEFFA: b\n", "A: b\n")]
    [InlineData("From a@example.com Sat Mar  3 05:06:07 2024\nA: b\n", "A: b\n")]
    [InlineData("\n>From a@example.com Sat Mar  3 05:06:07 2024\r\nFrom b\r\n\r\nA: b\n", "A: b\n")]
    [InlineData("From: a@example.com\nA: b\n", "From: a@example.com\nA: b\n")]
    [InlineData("From : a@example.com\nA: b\n", "From : a@example.com\nA: b\n")]
    [InlineData("From a", "")]
    [InlineData("", "")]
    [InlineData("A: b\nFrom c\n\nFrom d\n>From e\n", "A: b\nFrom c\n\nFrom d\n>From e\n")]
    public void What_stands_before_the_first_header_is_passed_over(string raw, string clean) => Read(raw).Should().Be(clean);

    [Fact]
    public void A_line_is_cut_at_its_bound_and_said_to_be()
    {
        using IntakeStream stream = Open("A: b\n\n" + new string('x', 30) + "\ny\n", 1000, Small);

        Drain(stream, 7).Should().Be("A: b\n\n" + new string('x', 20) + "\ny\n");
        stream.IsTruncated.Should().BeTrue();
    }

    [Fact]
    public void A_run_of_continuation_lines_is_cut_at_the_bound_of_a_line()
    {
        using IntakeStream stream = Open("A: b\n" + string.Concat(Enumerable.Repeat(" xxxx\n", 100)) + "C: d\n\ne\n", 1000, Small);

        Drain(stream, 64).Should().Be("A: b\n xxxx\n xxxx\n xx\nC: d\n\ne\n");
        stream.IsTruncated.Should().BeTrue();
    }

    [Fact]
    public void A_header_block_is_cut_at_its_bound_and_the_body_stands()
    {
        using IntakeStream stream = Open(string.Concat(Enumerable.Repeat("A: bcdefg\n", 100)) + "\nbody\n", 1000, Small);

        Drain(stream, 64).Should().Be(string.Concat(Enumerable.Repeat("A: bcdefg\n", 6)) + "\nbody\n");
        stream.IsTruncated.Should().BeTrue();
    }

    [Fact]
    public void No_chunking_of_input_or_output_changes_what_is_handed_on()
        => Gen.Select(Pieces.Array[0, 40], Gen.Int[1, 12], Gen.Int[1, 12]).Sample((pieces, atMost, buffer) =>
        {
            string raw = string.Concat(pieces);
            using IntakeStream whole = Open(raw, int.MaxValue, Small);
            using IntakeStream parts = Open(raw, atMost, Small);
            return Drain(whole, 4096) == Drain(parts, buffer) && whole.IsTruncated == parts.IsTruncated;
        });

    [Fact]
    public void A_long_mail_is_the_same_split_at_any_place()
    {
        string raw = "From x\r\n\r\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"X-{i}: {new string('y', i % 90)}\r\n {i}\r\r\n"))
            + "\r\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => new string('z', i % 100) + (i % 7 == 0 ? "\r" : "\r\n")));
        string whole = Read(raw);

        foreach (int atMost in new[] { 1, 2, 3, 5, 7, 64, 1000, 16383, 16384, 16385 })
            Drain(Open(raw, atMost, BounceLimits.Default), 100).Should().Be(whole);
    }

    [Fact]
    public async Task Reading_without_waiting_gives_the_same()
    {
        string raw = "A: b\r\n\r\n" + string.Concat(Enumerable.Repeat("line\r\r\n", 5000));
        using IntakeStream stream = Open(raw, 1000, BounceLimits.Default);
        using MemoryStream copy = new();

        await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);

        Encoding.UTF8.GetString(copy.ToArray()).Should().Be(Read(raw));
    }

    [Theory]
    [InlineData("\n a\n\nb\n\tc\r\n\r\nd\n e", false)]
    [InlineData("a\n b\n c\n d\n e\n f\n g\n h\n", true)]
    public void A_blank_line_ends_the_lines_that_continue_another(string body, bool isTruncated)
    {
        using IntakeStream stream = Open("A: b\n\n" + string.Concat(Enumerable.Repeat(body, 3)), 1000, Small);
        Drain(stream, 100);
        stream.IsTruncated.Should().Be(isTruncated);
    }

    private static string Read(string raw) => Drain(Open(raw, int.MaxValue, BounceLimits.Default), 4096);

    private static IntakeStream Open(string raw, int atMost, BounceLimits limits)
        => new(new ForwardStream(Encoding.UTF8.GetBytes(raw), atMost), limits);

    private static string Drain(IntakeStream stream, int bufferSize)
    {
        using MemoryStream all = new();
        byte[] buffer = new byte[bufferSize];
        while (stream.Read(buffer, 0, bufferSize) is > 0 and int length)
            all.Write(buffer, 0, length);
        return Encoding.UTF8.GetString(all.ToArray());
    }
}
