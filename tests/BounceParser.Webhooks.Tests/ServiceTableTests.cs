using BounceParsing.Webhooks.Events;
using BounceParsing.Webhooks.Tests.Support;

namespace BounceParsing.Webhooks.Tests;

/// <summary>The rows that say what services mean.</summary>
public sealed class ServiceTableTests
{
    private const string Head = "service\tevent\tclass\tdisposition\treason\tpermanence\tsource\n";

    public static TheoryData<string> Services => [.. Door.Readers.Select(reader => reader.Service)];

    [Theory]
    [MemberData(nameof(Services))]
    public void A_service_has_rows_and_each_event_has_one_without_a_class(string service)
    {
        ServiceRow[] rows = [.. ServiceTable.Instance.Rows.Where(row => row.Service == service)];
        rows.Should().NotBeEmpty();
        rows.Where(row => row.Class is null).Should().OnlyContain(row => row.Disposition != null);
        foreach (string name in rows.Select(row => row.Event).Where(name => name != "*"))
            rows.Should().Contain(row => row.Event == name && row.Class == null);
    }

    [Fact]
    public void No_row_is_for_a_service_without_a_reader()
        => ServiceTable.Instance.Rows.Select(row => row.Service).Distinct().Should().BeEquivalentTo(Door.Readers.Select(reader => reader.Service));

    [Fact]
    public void Every_row_names_its_source()
        => File.ReadLines(Repository.PathOf("src", "BounceParser.Webhooks", "Tables", "services.tsv")).Where(line => line[0] != '#')
            .Should().OnlyContain(line => line.Split('\t', StringSplitOptions.None).Length == 7 && line.Split('\t', StringSplitOptions.None)[6].Length > 0);

    [Fact]
    public void What_is_suppressed_says_so_as_its_reason()
        => ServiceTable.Instance.Rows.Where(row => row.Disposition == Disposition.Suppressed).Should().OnlyContain(row => row.Reason == BounceReason.Suppressed);

    [Theory]
    [InlineData("x\tbounce\t-\tExploded\t-\t-\tpage")]
    [InlineData("x\tbounce\t-\tFailed\tBadWeather\t-\tpage")]
    [InlineData("x\tbounce\t-\tFailed\t-\tForever\tpage")]
    public void A_word_that_no_column_knows_is_told(string row)
        => FluentActions.Invoking(() => new ServiceTable(Head + row)).Should().Throw<ArgumentException>();

    [Fact]
    public void A_row_that_is_too_short_or_stands_twice_is_told()
    {
        FluentActions.Invoking(() => new ServiceTable(Head + "x\tbounce")).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => new ServiceTable(Head + "x\tbounce\t-\tFailed\t-\t-\tpage\nx\tBounce\t-\tFailed\t-\t-\tpage")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_class_completes_its_event_and_neither_is_minded_for_its_case()
    {
        ServiceTable table = new(Head + "x\tbounce\t-\tFailed\t-\tPermanent\tpage\nx\t*\tfull\t-\tMailboxFull\t-\tpage\nx\tbounce\taway\tAutoReply\t-\t-\tpage\n");
        table.Find("x", "Bounce", "FULL").Should().BeEquivalentTo(new { Disposition = Disposition.Failed, Reason = BounceReason.MailboxFull, Permanence = BouncePermanence.Permanent });
        table.Find("x", "bounce", "away").Disposition.Should().Be(Disposition.AutoReply);
        table.Find("x", "bounce", "other").Disposition.Should().Be(Disposition.Failed);
        table.Find("x", "other", "full").Disposition.Should().Be(Disposition.Ignored);
        table.Find("y", "bounce", null).Disposition.Should().Be(Disposition.Ignored);
    }
}
