using BounceParsing;
using Spectre.Console;

namespace BounceCli;

/// <summary>Shows for each recipient the text with the words that decided marked, and what was concluded from them.</summary>
internal static class ExplainCommand
{
    public static int Run(string path)
    {
        using MessageReader reader = new(path, isMailbox: false, BounceParserOptions.Default);
        if (!reader.TryRead(out BounceReport? report))
        {
            Console.Error.WriteLine($"BounceCli: {Printable.Line(path)}: {Printable.OneLine(reader.Error ?? "no message")}");
            return ExitCode.Unreadable;
        }

        Item("file", path);
        Items(Explanation.Of(report));
        foreach (BouncedRecipient recipient in report.Recipients)
            Explain(recipient);
        return ExitCode.Ok;
    }

    private static void Explain(BouncedRecipient recipient)
    {
        Console.Out.WriteLine();
        Items(Explanation.Of(recipient));
        if (recipient.Diagnostic is string diagnostic)
            WriteMarked(diagnostic, MarkedWords.Find(diagnostic, recipient.Evidence?.Words));
    }

    private static void Items(IEnumerable<(string Name, string? Value)> items)
    {
        foreach ((string name, string? value) in items)
            Item(name, value);
    }

    private static void Item(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            Console.Out.WriteLine($"{name + ":",-12}{Printable.OneLine(value)}");
    }

    // Colours where the terminal has them; brackets in a pipe.
    private static void WriteMarked(string text, Range marked)
    {
        (int start, int length) = marked.GetOffsetAndLength(text.Length);
        WritePlain(text[..start]);
        if (length > 0 && Console.IsOutputRedirected)
            Console.Out.Write($"[[{Lines(text.Substring(start, length))}]]");
        else if (length > 0)
            AnsiConsole.Write(new Text(Lines(text.Substring(start, length)), new Style(Color.Black, Color.Yellow)));
        WritePlain(text[(start + length)..]);
        Console.Out.WriteLine();
    }

    private static void WritePlain(string text) => Console.Out.Write(Lines(text));

    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(line => Printable.Line(line.TrimEnd('\r'))));
}
