using BounceParsing.Tests.Support;

namespace BounceParsing.Tests;

/// <summary>The five notices of the qmail page, each whole and bare: the fixed points of the project, value by value.</summary>
public sealed class SeedTests
{
    public static TheoryData<string, string> Forms
    {
        get
        {
            TheoryData<string, string> forms = [];
            foreach (string name in Values.Keys.Order(StringComparer.Ordinal))
            {
                forms.Add(name, "whole");
                forms.Add(name, "bare");
            }

            return forms;
        }
    }

    private static Dictionary<string, string> Values { get; } = new()
    {
        ["1-wrong-user"] = Report("""
            "reason": "unknownUser", "status": "5.3.0", "replyCode": 553, "permanence": "permanent", "isHardBounce": true,
            "queueLifetimeExpired": false, "remoteMta": "xxx.xxx.xxx.xxx", "stage": "rcptTo",
            "diagnostic": "xxx.xxx.xxx.xxx does not like recipient.\nRemote host said: 553 5.3.0 <xxx@xxx.xxx>... Please receive your mail before sending\nGiving up on xxx.xxx.xxx.xxx."
            """),
        ["2-wrong-domain"] = Report("""
            "reason": "badDomain", "status": "5.1.2", "replyCode": null, "permanence": "permanent", "isHardBounce": true,
            "queueLifetimeExpired": false, "remoteMta": null, "stage": "dns",
            "diagnostic": "Sorry, I couldn't find any host named xxx.xxx. (#5.1.2)"
            """),
        ["3-no-connection"] = Report("""
            "reason": "noSmtpConnection", "status": "4.4.1", "replyCode": null, "permanence": "transient", "isHardBounce": false,
            "queueLifetimeExpired": true, "remoteMta": null, "stage": "connect",
            "diagnostic": "Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)\nI'm not going to try again; this message has been in the queue too long."
            """),
        ["4-child-crashed"] = Report("""
            "reason": "childCrashed", "status": "4.3.0", "replyCode": null, "permanence": "transient", "isHardBounce": false,
            "queueLifetimeExpired": true, "remoteMta": null, "stage": "local",
            "diagnostic": "Aack, child crashed. (#4.3.0)\nI'm not going to try again; this message has been in the queue too long."
            """),
        ["5-mailbox-full"] = Report("""
            "reason": "mailboxFull", "status": "5.2.2", "replyCode": null, "permanence": "permanent", "isHardBounce": false,
            "queueLifetimeExpired": false, "remoteMta": null, "stage": "local",
            "diagnostic": "Recipient's mailbox is full, message returned to sender. (#5.2.2)"
            """),
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_notice_says_what_the_page_says(string name, string form)
        => MailFiles.Parse(Path.Combine(MailFiles.SeedFolder, $"{name}.{form}.eml")).Should().Fulfil(Values[name]);

    [Fact]
    public void All_ten_forms_are_covered()
        => Directory.GetFiles(MailFiles.SeedFolder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .Should().Equal(Forms.Select(row => row.Data).Select(form => $"{form.Item1}.{form.Item2}.eml").Order(StringComparer.Ordinal));

    private static string Report(string recipient) => $$"""
        {
          "kind": "failure",
          "generator": "qmail",
          "reportingMta": "www.ddn.ne.jp",
          "recipients": [{ "address": "xxx@xxx.xxx", "action": "failed", {{recipient}} }]
        }
        """;
}
