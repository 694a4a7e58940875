using System.Text;
using System.Text.RegularExpressions;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests.Guards;

/// <summary>Whom strangers name, in their servers' replies, in a Subject or within an address, is nobody that a notice is about.</summary>
public sealed partial class StrangersWordsTests
{
    private const string Victim = "victim@example.net";

    private static readonly Dictionary<string, Func<string, BounceReport, string>> Ways = new()
    {
        ["behind the code of a reply"] = static (mail, _) => Reply().Replace(mail, $"$0<{Victim}>: user unknown; "),
        ["at the end of a reply"] = static (mail, _) => ReplyLine().Replace(mail, $"$0 <{Victim}>: user unknown"),
        ["bare at the end of a reply"] = static (mail, _) => ReplyLine().Replace(mail, $"$0 {Victim}"),
        ["in the Subject"] = static (mail, report) => report.Returned?.Subject is { Length: > 5 } subject
            ? mail.Replace(subject, $"550 5.1.1 <{Victim}>: user unknown", StringComparison.Ordinal)
            : mail,
        ["within a quoted local part"] = static (mail, report) => report.Recipients is [{ Address: { Length: > 5 } address }, ..]
            ? mail.Replace(address, $"\"{Victim}\"@attacker.example", StringComparison.OrdinalIgnoreCase)
            : mail,
        ["within a quoted local part that ends in a blank"] = static (mail, report) => report.Recipients is [{ Address: { Length: > 5 } address }, ..]
            ? mail.Replace(address, $"\"<{Victim}> \"@attacker.example", StringComparison.OrdinalIgnoreCase)
            : mail,
        ["as a part of the local part"] = static (mail, report) => report.Recipients is [{ Address: { Length: > 5 } address }, ..]
            ? mail.Replace(address, $"{Victim}@attacker.example", StringComparison.OrdinalIgnoreCase)
            : mail,
        ["by a route"] = static (mail, report) => report.Recipients is [{ Address: { Length: > 5 } address }, ..]
            ? mail.Replace(address, $"victim%example.net@attacker.example", StringComparison.OrdinalIgnoreCase)
            : mail,
    };

    public static TheoryData<string> Places => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_stranger_names_nobody(string place)
    {
        List<string> fooled = [];
        int applied = 0;
        foreach (string path in MailFiles.AllPaths)
        {
            string mail = Encoding.Latin1.GetString(File.ReadAllBytes(path));
            BounceReport report = Parse(mail);
            // In Sendmail 5's transcript what stands behind a code is its own word.
            if (path.Contains("sendmail-5", StringComparison.Ordinal) || report.Kind is not (ReportKind.Failure or ReportKind.Delay) || mail.Contains(Victim, StringComparison.Ordinal))
                continue;
            string changed = Ways[place](mail, report);
            if (changed == mail)
                continue;
            applied++;
            if (Parse(changed).Recipients.Any(recipient => Victim.Equals(recipient.Address, StringComparison.OrdinalIgnoreCase)))
                fooled.Add(Path.GetFileName(path));
        }

        applied.Should().BeGreaterThan(50);
        string.Join('\n', fooled).Should().BeEmpty();
    }

    [GeneratedRegex(@"(?<![\d.\w])[45]\d\d[ -](?:[45]\.\d{1,3}\.\d{1,3} )?")]
    private static partial Regex Reply();

    [GeneratedRegex(@"(?<![\d.\w])[45]\d\d[ -](?:[45]\.\d{1,3}\.\d{1,3} )?[^\r\n]*")]
    private static partial Regex ReplyLine();

    private static BounceReport Parse(string mail) => BounceParser.Parse(new MemoryStream(Encoding.Latin1.GetBytes(mail)));
}
