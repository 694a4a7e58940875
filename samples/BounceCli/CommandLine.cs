using System.CommandLine;
using BounceParsing;

namespace BounceCli;

/// <summary>What the command line accepts, and which command it leads to.</summary>
internal static class CommandLine
{
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a message a line, nothing else on standard output." };

    private static readonly Option<bool> Mbox = new("--mbox") { Description = "Each file is a mailbox of many messages, as a name that ends in .mbox says too." };

    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "A file, a folder (read recursively, Maildir too), or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Argument<string> File = new("FILE") { Description = "A file, or - for standard input." };

    private static readonly Option<string[]> OwnDomain = new("--own-domain") { Description = "A domain of ours; the verdict on whose message it was is printed." };

    private static readonly Option<string[]> OwnHost = new("--own-host") { Description = "A host that sends our mail." };

    private static readonly Option<string[]> BatvKey = new("--batv-key") { Description = "A file that holds a BATV key; the first is number 0." };

    private static readonly Option<string[]> Verp = new("--verp") { Description = "The pattern of our return paths, such as bounce+{recipient}@example.com." };

    public static int Run(string[] args)
    {
        ParseResult parsed = Build().Parse(args);
        if (parsed.Errors.Count == 0)
            return parsed.Invoke();
        return Refuse(parsed.Errors.Select(error => error.Message).Distinct());
    }

    private static int Refuse(IEnumerable<string> messages)
    {
        foreach (string message in messages)
            Console.Error.WriteLine($"BounceCli: {Printable.OneLine(message)}");
        Console.Error.WriteLine("Usage: BounceCli [--json] [--mbox] [--own-domain DOMAIN] [--own-host HOST] [--batv-key FILE] [--verp PATTERN] PATH...   |   BounceCli explain FILE   |   BounceCli classify [--json]   |   BounceCli redact FILE");
        return ExitCode.Usage;
    }

    private static RootCommand Build()
    {
        Paths.Validators.Add(result =>
        {
            foreach (string value in result.Tokens.Select(token => token.Value).Where(IsUnknownOption))
                result.AddError($"Unknown option '{value}'.");
        });
        RootCommand root = new("Reads mail bounces and tells which recipient failed, why, and what to do about it.") { Json, Mbox, OwnDomain, OwnHost, BatvKey, Verp, Paths };
        root.SetAction(Read);
        Command explain = new("explain", "Shows for each recipient the words that decided.") { File };
        explain.SetAction(parsed => ExplainCommand.Run(parsed.GetRequiredValue(File)));
        root.Subcommands.Add(explain);
        Option<bool> json = new("--json") { Description = "One JSON object a reply a line, with the id of the line that it came from." };
        Command classify = new("classify", "Judges the SMTP replies or log lines of standard input, one a line, or JSON Lines with id, reply, remoteMta, stage.") { json };
        classify.SetAction(parsed => ClassifyCommand.Run(parsed.GetValue(json)));
        root.Subcommands.Add(classify);
        Command redact = new("redact", "Writes the mail without the people, hosts and texts in it; its report stays the same but for names.") { File };
        redact.SetAction(parsed => RedactCommand.Run(parsed.GetRequiredValue(File)));
        root.Subcommands.Add(redact);
        return root;
    }

    private static int Read(ParseResult parsed)
    {
        SenderIdentity? sender;
        try
        {
            sender = OwnMarks.Of(parsed.GetValue(OwnDomain), parsed.GetValue(OwnHost), parsed.GetValue(BatvKey), parsed.GetValue(Verp));
        }
        catch (ArgumentException e)
        {
            return Refuse([e.Message]);
        }

        return ReadCommand.Run(parsed.GetRequiredValue(Paths), parsed.GetValue(Json), parsed.GetValue(Mbox), sender);
    }

    private static bool IsUnknownOption(string value)
        => value.Length > 1 && value[0] == '-' && !Path.Exists(value);
}
