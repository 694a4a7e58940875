namespace BounceParsing.Benchmarks.Ratio;

/// <summary>Mails that are measured together.</summary>
internal sealed record RatioSet(string Name, byte[][] Mails)
{
    /// <summary>The samples' ten notices, and what a folder holds: bounces, those of them that are reports, and mail that is none.</summary>
    public static IEnumerable<RatioSet> Read(string folder) => All(folder).Where(set => set.Mails.Length > 0);

    private static IEnumerable<RatioSet> All(string folder)
    {
        byte[][] mails = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsMail)
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(Work.CanLoad)];
        byte[][] bounces = [.. mails.Where(mail => Work.Parse(mail).Kind != ReportKind.None)];
        yield return new RatioSet("ten notices", MailSets.Read("qmail"));
        yield return new RatioSet("mix of bounces", bounces);
        yield return new RatioSet("reports", [.. bounces.Where(mail => mail.AsSpan().IndexOf("multipart/report"u8) >= 0)]);
        yield return new RatioSet("ordinary mail", [.. mails.Where(mail => Work.Parse(mail).Kind == ReportKind.None)]);
        yield return new RatioSet("attachment of 14 MB", [Work.WithAttachment(14 * 1024 * 1024)]);
    }

    private static bool IsMail(string path) => Path.GetExtension(path) is ".eml" or "" or ".txt" && Path.GetFileName(path)[0] != '.';
}
