using Spectre.Console;

namespace BounceParsing.Cli.Output;

/// <summary>Shows for each recipient the text with the words that decided marked, and what was concluded from them.</summary>
/// <param name="hasVerdict">True where whose message it was is told.</param>
internal sealed class ExplainOutput(bool hasVerdict) : IReportOutput
{
    private bool _isFirst = true;

    public void Add(ReadMessage message)
    {
        if (!_isFirst)
            Console.Out.WriteLine();
        _isFirst = false;
        Item("file", message.Name);
        Items(Explanation.Of(message.Report));
        Item("authentic", hasVerdict ? message.Report.Authenticity.ToString() : null);
        foreach (BouncedRecipient recipient in message.Recipients)
            Explain(recipient);
    }

    public void Finish()
    {
    }

    public void Dispose()
    {
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
