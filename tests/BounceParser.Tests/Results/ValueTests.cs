using System.Collections;
using System.Reflection;
using BounceParsing.Tests.Json;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests.Results;

/// <summary>Results are values: compared by what they hold, not to be changed, and told in a line.</summary>
public sealed class ValueTests
{
    [Fact]
    public void A_mail_that_is_read_twice_gives_equal_reports()
    {
        foreach (string path in MailFiles.AllPaths)
        {
            (BounceReport one, BounceReport other) = (MailFiles.Parse(path), MailFiles.Parse(path));
            one.Should().Be(other, $"{path} is one mail").And.NotBeSameAs(other);
            one.GetHashCode().Should().Be(other.GetHashCode());
            one.Correlate().Should().Be(other.Correlate());
        }
    }

    [Fact]
    public void A_report_that_was_stored_equals_the_one_that_was_read()
    {
        foreach (string path in MailFiles.AllPaths)
        {
            BounceReport report = MailFiles.Parse(path);
            BounceJson.Deserialize(BounceJson.Serialize(report)).Should().Be(report, $"{path} is stored whole");
        }
    }

    [Fact]
    public void One_other_item_of_a_list_makes_another_value()
    {
        BounceReport full = SampleReports.Full;

        (full with { Recipients = [.. full.Recipients] }).Should().Be(full);
        (full with { Recipients = [full.Recipients[1], full.Recipients[0]] }).Should().NotBe(full);
        (full with { Recipients = [full.Recipients[0] with { Details = full.Recipients[0].Details! with { FailedAuthentication = ["SPF"] } }, full.Recipients[1]] }).Should().NotBe(full);
        (full with { Headers = new NoticeHeaders { All = [.. full.Headers.All.Skip(1)] } }).Should().NotBe(full);
        (full with { ObservedAt = null }).Should().NotBe(full);
        new BounceReport().Should().Be(new BounceReport());
    }

    [Fact]
    public void No_list_of_a_result_can_be_changed_by_a_cast()
    {
        List<object> results = [SampleReports.Full, SampleReports.Full.Correlate([new VerpScheme("{id}@example.jp")]), BounceParserOptions.Default, new SenderIdentity()];
        foreach (string path in MailFiles.AllPaths)
            results.Add(MailFiles.Parse(path));
        int lists = 0;
        foreach (object list in results.SelectMany(ListsOf))
        {
            (list is Array).Should().BeFalse();
            if (list is not IList changeable)
                continue;
            changeable.IsReadOnly.Should().BeTrue();
            FluentActions.Invoking(changeable.Clear).Should().Throw<NotSupportedException>();
            lists++;
        }

        lists.Should().BeGreaterThan(100);
    }

    [Fact]
    public void What_becomes_of_the_callers_list_changes_nothing()
    {
        List<BouncedRecipient> recipients = [new BouncedRecipient { Address = "a@example.com" }];
        HeaderField[] headers = [new("Subject", "one")];
        BounceReport report = new() { Recipients = recipients, Headers = new NoticeHeaders { All = headers } };
        recipients.Clear();
        headers[0] = new("Subject", "two");

        report.Recipients.Should().ContainSingle();
        report.Headers.Subject.Should().Be("one");
        FluentActions.Invoking(() => new BounceReport { Recipients = null! }).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Results_print_themselves()
    {
        BouncedRecipient recipient = BouncedRecipient.Create("neko@example.com", "550 5.1.1 User unknown");

        recipient.Verdict.ToString().Should().Be("UnknownUser, Permanent, hard, 550, 5.1.1, SuppressAddress");
        recipient.ToString().Should().Be("neko@example.com: Failed, UnknownUser, Permanent, hard, 550, 5.1.1, SuppressAddress");
        BounceReport.Create(recipient).ToString().Should().Be($"Failure, {recipient}");
        (BounceReport.Create(recipient, recipient, recipient) with { Generator = "qmail" }).ToString().Should().Be($"Failure, qmail, {recipient}, and 2 more");
        new BounceReport().ToString().Should().Be("None");
        new BouncedRecipient().ToString().Should().Be("(no address): Unknown, Undetermined");
        SampleReports.Full.Headers.ToString().Should().Be("2@example.jp, failure notice");
        SampleReports.Full.Returned!.ToString().Should().Be("1@example.jp, failure notice");
        SampleReports.Full.Recipients[0].Details!.ToString().Should().Contain("FailedAuthentication = [SPF, DKIM]");
    }

    [Fact]
    public void A_report_tells_when_it_came_to_light()
    {
        DateTimeOffset taken = new(2026, 3, 14, 10, 0, 0, TimeSpan.Zero);
        HeaderField[] headers = [new("Received", "by mx.example.jp; Sat, 14 Mar 2026 10:00:00 +0000"), new("Received", "by a.example; Fri, 13 Mar 2026 10:00:00 +0000"), new("Date", "Mon, 1 Jan 2035 00:00:00 +0000")];
        BounceReport report = new() { Headers = new NoticeHeaders { All = headers } };

        report.ObservedAt.Should().Be(taken);
        (report with { Headers = new NoticeHeaders { All = headers[2..] } }).ObservedAt.Should().Be(new DateTimeOffset(2035, 1, 1, 0, 0, 0, TimeSpan.Zero));
        (report with { ObservedAt = taken.AddDays(1) }).ObservedAt.Should().Be(taken.AddDays(1));
        new BounceReport().ObservedAt.Should().BeNull();
    }

    /// <summary>The lists that a result holds, and those that its members and its items hold.</summary>
    private static IEnumerable<object> ListsOf(object value)
    {
        foreach (PropertyInfo member in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.GetIndexParameters().Length == 0))
        {
            if (member.GetValue(value) is not { } held)
                continue;
            bool isList = member.PropertyType.IsGenericType && member.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
            if (isList)
                yield return held;
            IEnumerable<object> inner = isList ? ((IEnumerable)held).Cast<object>() : [held];
            foreach (object list in inner.Where(IsOurs).SelectMany(ListsOf))
                yield return list;
        }
    }

    private static bool IsOurs(object value) => value.GetType() is { IsClass: true, Namespace: "BounceParsing" };
}
