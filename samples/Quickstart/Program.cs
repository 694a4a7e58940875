using BounceParsing;

string folder = Path.Combine(AppContext.BaseDirectory, "bounces");
foreach (string file in Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal))
{
    using FileStream stream = File.OpenRead(file);
    BounceReport report = BounceParser.Parse(stream);
    Console.WriteLine($"{Path.GetFileName(file)}: {report.Kind}, says {report.Generator} at {report.ReportingMta}");
    foreach (BouncedRecipient r in report.Recipients)
        Console.WriteLine($"  {r.Address}: {r.Reason} ({r.Permanence}), status {r.Status}, advice {r.Advice}\n    {r.Diagnostic?.ReplaceLineEndings("\n    ")}");
}
