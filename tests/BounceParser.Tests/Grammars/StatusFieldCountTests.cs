using BounceParsing.Grammars;
using BounceParsing.Grammars.Formats.Rfc3464;
using BounceParsing.Reading;
using BounceParsing.Tests.Support;
using MimeKit;

namespace BounceParsing.Tests.Grammars;

/// <summary>No recipient of a delivery status is lost: neither those that MimeKit's status groups hold nor those that the bytes name.</summary>
public class StatusFieldCountTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Mails", "rfc3464");

    public static TheoryData<string> Mails()
        => new(Directory.GetFiles(Folder, "*.eml").Select(file => Path.GetFileName(file)));

    [Theory]
    [MemberData(nameof(Mails))]
    public void Every_recipient_that_the_bytes_name_becomes_a_block(string file)
    {
        Notice notice = Notices.Read(File.ReadAllBytes(Path.Combine(Folder, file)));

        Findings? findings = new DeliveryStatusGrammar().Read(notice);

        int named = notice.Parts.Sum(part => part.Lines.Text.Split('\n').Count(line => line.StartsWith("Final-Recipient:", StringComparison.OrdinalIgnoreCase)));
        (findings?.Blocks.Count ?? 0).Should().Be(named);
    }

    [Theory]
    [MemberData(nameof(Mails))]
    public void No_fewer_recipients_are_found_than_in_the_status_groups_of_MimeKit(string file)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Folder, file));
        using MimeMessage message = MimeMessage.Load(new MemoryStream(bytes), TestContext.Current.CancellationToken);
        int inGroups = (message.Body as Multipart)?.OfType<MessageDeliveryStatus>()
            .Sum(part => part.StatusGroups.Count(group => group.Contains("Final-Recipient"))) ?? 0;

        Findings? findings = new DeliveryStatusGrammar().Read(Notices.Read(bytes));

        (findings?.Blocks.Count ?? 0).Should().BeGreaterThanOrEqualTo(inGroups);
    }
}
