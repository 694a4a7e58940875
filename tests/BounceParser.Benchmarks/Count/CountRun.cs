using System.Globalization;
using BounceParsing.Benchmarks.Ratio;

namespace BounceParsing.Benchmarks.Count;

/// <summary>How often a mail's words are gone through, and how many grammars are asked of it: the sets of the ratios, each mail read once.</summary>
internal static class CountRun
{
    public static int Run(string folder)
    {
        if (!Counters.AreKept)
        {
            Console.Error.WriteLine("Nothing is counted in this build: dotnet run -c Counting.");
            return 2;
        }

        Console.WriteLine("| mails | number | characters of text | × in lines | × folded | × for phrases | × for words | grammars asked | that look at a line | rows asked |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (RatioSet set in RatioSet.Read(folder))
            Count(set);

        return 0;
    }

    private static void Count(RatioSet set)
    {
        Work.ParseAndAsk(set.Mails[0]);
        Counters.Clear();
        foreach (byte[] mail in set.Mails)
            Work.ParseAndAsk(mail);
        if (Counters.Decoded == 0)
            return;
        double number = set.Mails.Length;
        double text = Counters.Decoded;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            | {set.Name} | {number} | {Counters.Decoded / number:0} | {Counters.InLines / text:0.0} | {Counters.Folded / text:0.0} | {Counters.ForPhrases / text:0.0} | {Counters.ForWords / text:0.0} | {Counters.Grammars / number:0.0} | {Counters.Readers / number:0.0} | {Counters.Rows / number:0.0} |
            """));
    }
}
