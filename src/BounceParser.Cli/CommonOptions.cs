using System.CommandLine;
using BounceParsing.Cli.Input;
using BounceParsing.Cli.Output;

namespace BounceParsing.Cli;

/// <summary>The options that several commands share, and what they say.</summary>
internal static class CommonOptions
{
    public static readonly Option<bool> Mbox = new("--mbox") { Description = "Each file is a mailbox of many messages, as a name that ends in .mbox says too, or a first line that begins with \"From \"." };

    public static readonly Option<bool> Summary = new("--summary") { Description = "How many there are, by kind, by reason and by provider, in place of the messages." };

    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a message a line, nothing else on standard output." };

    private static readonly Option<bool> Csv = new("--csv") { Description = "Comma-separated values, a row a recipient, for spreadsheets." };

    private static readonly Option<bool> Hard = new("--hard") { Description = "Only hard bounces." };

    private static readonly Option<BounceReason[]> Reason = new("--reason") { Description = "Only these reasons.", HelpName = "REASON" };

    private static readonly Option<ReportKind[]> Kind = new("--kind") { Description = "Only reports of these kinds.", HelpName = "KIND" };

    private static readonly Option<string[]> Domain = new("--domain") { Description = "Only recipients at these domains.", HelpName = "DOMAIN" };

    private static readonly Option<string> Rules = new("--rules") { Description = "A JSON file of rules of your own: an array of objects with id, phrase or pattern, reason, afterBuiltIn.", HelpName = "FILE" };

    private static readonly Option<string[]> OwnDomain = new("--own-domain") { Description = "A domain of ours; the verdict on whose message it was is printed.", HelpName = "DOMAIN" };

    private static readonly Option<string[]> OwnHost = new("--own-host") { Description = "A host that sends our mail.", HelpName = "HOST" };

    private static readonly Option<string[]> BatvKey = new("--batv-key") { Description = "A file that holds a BATV key; the first is number 0.", HelpName = "FILE" };

    private static readonly Option<string[]> Verp = new("--verp") { Description = "The pattern of our return paths, such as bounce+{recipient}@example.com.", HelpName = "PATTERN" };

    static CommonOptions()
    {
        Reason.CompletionSources.Add(Enum.GetNames<BounceReason>());
        Kind.CompletionSources.Add(Enum.GetNames<ReportKind>());
        Csv.Validators.Add(result =>
        {
            if (result.GetValue(Csv) && result.GetValue(Json))
                result.AddError("--csv and --json do not go together.");
        });
    }

    /// <summary>Those of the commands that read messages.</summary>
    public static Option[] OfReading => [Json, Csv, Summary, Mbox, Hard, Reason, Kind, Domain, Rules, OwnDomain, OwnHost, BatvKey, Verp];

    /// <summary>Those of the command that judges replies.</summary>
    public static Option[] OfVerdicts => [Json, Csv, Hard, Reason];

    public static OutputFormat FormatOf(ParseResult parsed)
    {
        if (parsed.GetValue(Json))
            return OutputFormat.Json;
        if (parsed.GetValue(Csv))
            return OutputFormat.Csv;
        return Console.IsOutputRedirected ? OutputFormat.Plain : OutputFormat.Table;
    }

    public static ReportFilter FilterOf(ParseResult parsed)
        => new(parsed.GetValue(Kind) ?? [], parsed.GetValue(Reason) ?? [], parsed.GetValue(Domain) ?? [], parsed.GetValue(Hard));

    /// <exception cref="ArgumentException">A file that an option names cannot be used, or a pattern is none; the message says which.</exception>
    public static BounceParserOptions ParserOptionsOf(ParseResult parsed)
    {
        SenderIdentity? sender = OwnMarks.Of(parsed.GetValue(OwnDomain), parsed.GetValue(OwnHost), parsed.GetValue(BatvKey), parsed.GetValue(Verp));
        BounceParserOptions options = BounceParserOptions.Default with { Sender = sender };
        return parsed.GetValue(Rules) is string file ? RuleFile.AddTo(options, file) : options;
    }
}
