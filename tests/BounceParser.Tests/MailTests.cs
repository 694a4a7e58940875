using System.Text.Json;
using BounceParsing.Tests.Json;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests;

/// <summary>Every mail below Mails/ against the values beside it.</summary>
public sealed class MailTests
{
    public static TheoryData<string> Mails => [.. MailFiles.Names];

    [Theory]
    [MemberData(nameof(Mails))]
    public void A_mail_says_what_stands_beside_it(string name)
        => MailFiles.Parse(MailFiles.MailPath(name)).Should().Fulfil(File.ReadAllText(MailFiles.ExpectationPath(name)));

    [Fact]
    public void Each_mail_has_an_expectation_and_each_expectation_a_mail()
        => MailFiles.Expectations.Should().Equal(MailFiles.Names);

    [Fact]
    public void An_expectation_names_only_members_that_a_report_can_have()
    {
        using JsonDocument everyMember = JsonDocument.Parse(BounceJson.Serialize(SampleReports.Full));
        foreach (string name in MailFiles.Expectations)
        {
            using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(MailFiles.ExpectationPath(name)));
            Expectation.UnknownMembers(expected.RootElement, everyMember.RootElement).Should().BeEmpty("{0}.json is to be spelt as the report is", name);
        }
    }
}
