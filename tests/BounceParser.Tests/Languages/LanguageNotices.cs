using System.Text;

namespace BounceParsing.Tests.Languages;

/// <summary>The notices of the languages' tables (Languages/*.tsv), written as mails: a case's words in each of the forms in which mailers send them.</summary>
internal static class LanguageNotices
{
    public const string Recipient = "bea@example.org";

    public static IEnumerable<string> Languages
        => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Languages"), "*.tsv").Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Where(name => name is not ("cases" or "replies")).Order(StringComparer.Ordinal);

    /// <summary>What each case must say: kind, reason, and whether it is a hard bounce.</summary>
    public static IReadOnlyDictionary<string, (ReportKind Kind, BounceReason Reason, bool IsHard)> Cases { get; } = Rows("cases")
        .ToDictionary(row => row[0], row => (Enum.Parse<ReportKind>(row[1]), Enum.Parse<BounceReason>(row[2]), bool.Parse(row[3])));

    /// <summary>The words of each case, and the Subject under the name "subject".</summary>
    public static IReadOnlyDictionary<string, string> WordsOf(string language) => Rows(language).ToDictionary(row => row[0], row => row[1].Replace("\\n", "\n"));

    /// <summary>The forms of a case: prose alone and prose over fields without a code of their own, or a plain list and a field with a reply.</summary>
    public static IEnumerable<(string Form, byte[] Mail)> Write(string language, string name)
    {
        IReadOnlyDictionary<string, string> table = WordsOf(language);
        (string subject, string words) = (table["subject"], table[name]);
        bool isDelay = Cases[name].Kind == ReportKind.Delay;
        (string action, string status) = isDelay ? ("delayed", "4.0.0") : ("failed", "5.0.0");
        string from = name.StartsWith("gmail", StringComparison.Ordinal) ? "Mail Delivery Subsystem <mailer-daemon@example.com>" : "<postmaster@example.com>";
        if (name.StartsWith("plain", StringComparison.Ordinal) || name.StartsWith("server", StringComparison.Ordinal))
        {
            yield return ("list", Plain(from, subject, $"<{Recipient}>: {words}\n"));
            yield return ("reply", Report(from, subject, "", $"Action: {action}\nStatus: {status}\nDiagnostic-Code: smtp; 550 {words}\n"));
            yield break;
        }

        yield return ("prose", Plain(from, subject, words + "\n"));
        yield return ("report", Report(from, subject, words + "\n", $"Action: {action}\nStatus: {status}\n"));
    }

    private static byte[] Plain(string from, string subject, string text)
        => Encoding.UTF8.GetBytes($"""
            {Head(from, subject)}Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            {text}
            """);

    private static byte[] Report(string from, string subject, string text, string fields)
        => Encoding.UTF8.GetBytes($"""
            {Head(from, subject)}Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            {text}
            --b
            Content-Type: message/delivery-status
            Content-Transfer-Encoding: 8bit

            Reporting-MTA: dns; mx.example.com

            Final-Recipient: rfc822; {Recipient}
            {fields}
            --b--

            """);

    private static string Head(string from, string subject)
        => $"Return-Path: <>\nFrom: {from}\nTo: ann@example.com\nSubject: =?utf-8?b?{Convert.ToBase64String(Encoding.UTF8.GetBytes(subject))}?=\nDate: Mon, 03 Feb 2025 09:15:04 +0000\nMessage-ID: <n1@example.com>\nMIME-Version: 1.0\n";

    private static IEnumerable<string[]> Rows(string table)
        => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Languages", table + ".tsv")).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'));
}
