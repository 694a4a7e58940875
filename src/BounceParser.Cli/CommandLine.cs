using System.CommandLine;
using BounceParsing.Cli.Commands;
using BounceParsing.Cli.Input;
using BounceParsing.Cli.Output;

namespace BounceParsing.Cli;

/// <summary>What the command line accepts, and which command it leads to.</summary>
internal static class CommandLine
{
    private const string Usage = "Usage: bounce [read|explain] [PATH...] | bounce classify [REPLY...] | bounce redact FILE | bounce completions SHELL; bounce --help says more.";

    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "A file, a folder (read recursively, Maildir too), or - for standard input, as is read when none is given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Argument<string> OneFile = new("FILE") { Description = "A file, or - for standard input." };

    private static readonly Argument<string[]> Replies = new("REPLY") { Description = "A reply or a line of a log; when none is given, those of standard input.", Arity = ArgumentArity.ZeroOrMore };

    private static readonly Argument<string> Shell = new("SHELL") { Description = "The shell." };

    private static readonly StandardInput Input = new();

    static CommandLine()
    {
        Paths.Validators.Add(result =>
        {
            foreach (string value in result.Tokens.Select(token => token.Value).Where(IsUnknownOption))
                result.AddError($"Unknown option '{value}'.");
        });
        Shell.AcceptOnlyFromAmong(CompletionsCommand.Shells);
    }

    public static int Run(string[] args)
    {
        ParseResult parsed = Build().Parse(args);
        return parsed.Errors.Count == 0 ? parsed.Invoke() : Refuse(parsed.Errors.Select(error => error.Message).Distinct());
    }

    /// <summary>Tells the user something, on standard error.</summary>
    public static void Say(string message) => Console.Error.WriteLine($"bounce: {Printable.OneLine(message)}");

    private static int Refuse(IEnumerable<string> messages)
    {
        foreach (string message in messages)
            Say(message);
        Console.Error.WriteLine(Usage);
        return ExitCode.Usage;
    }

    private static RootCommand Build()
    {
        RootCommand root = new("Reads mail bounces and tells which recipient failed, why, and what to do about it.");
        AddReading(root, Read);
        Command read = new("read", "Tells what each message says; the default.");
        AddReading(read, Read);
        Command explain = new("explain", "Shows for each recipient the words that decided.");
        AddReading(explain, Explain);
        Command classify = new("classify", "Judges SMTP replies or log lines, or JSON Lines with id, reply, replyCode, remoteMta, stage.") { Replies };
        Array.ForEach(CommonOptions.OfVerdicts, classify.Add);
        classify.SetAction(parsed => new ClassifyCommand(CommonOptions.FilterOf(parsed), CommonOptions.FormatOf(parsed)).Run(parsed.GetValue(Replies) ?? []));
        Command redact = new("redact", "Writes the mail without the people, hosts and texts in it; its report stays the same but for names.") { OneFile };
        redact.SetAction(parsed => RedactCommand.Run(parsed.GetRequiredValue(OneFile), Input));
        Command completions = new("completions", "Writes what makes a shell complete this command's words.") { Shell };
        completions.SetAction(parsed => CompletionsCommand.Run(parsed.GetRequiredValue(Shell)));
        Array.ForEach([read, explain, classify, redact, completions], root.Add);
        return root;
    }

    private static void AddReading(Command command, Func<ParseResult, BounceParserOptions, int> run)
    {
        command.Add(Paths);
        Array.ForEach(CommonOptions.OfReading, command.Add);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(Paths) is null or [] && !Input.HasBytes)
                return Refuse(["No file is named, and nothing comes by standard input."]);
            try
            {
                return run(parsed, CommonOptions.ParserOptionsOf(parsed));
            }
            catch (ArgumentException e)
            {
                return Refuse([e.Message]);
            }
        });
    }

    private static int Read(ParseResult parsed, BounceParserOptions options)
    {
        OutputFormat format = CommonOptions.FormatOf(parsed);
        return Read(parsed, options, () => parsed.GetValue(CommonOptions.Summary) ? new SummaryOutput(format) : ReportOutput.Open(format, options.Sender is not null));
    }

    private static int Explain(ParseResult parsed, BounceParserOptions options) => Read(parsed, options, () => new ExplainOutput(options.Sender is not null));

    private static int Read(ParseResult parsed, BounceParserOptions options, Func<IReportOutput> openOutput)
    {
        ReadCommand command = new(options, CommonOptions.FilterOf(parsed), parsed.GetValue(CommonOptions.Mbox), openOutput)
        {
            ShowsProgress = Console.IsOutputRedirected || parsed.GetValue(CommonOptions.Summary),
        };
        return command.Run(parsed.GetValue(Paths) is { Length: > 0 } paths ? paths : [MailFile.StandardInput], Input);
    }

    private static bool IsUnknownOption(string value)
        => value.Length > 1 && value[0] == '-' && !Path.Exists(value);
}
