using BounceParsing.Reading;
using MimeKit;

namespace BounceParsing.Gate;

/// <summary>Gathers in one pass over a message's headers what all rows of marks know of them.</summary>
internal static class HeaderSigns
{
    private const string Table = "Headers.txt";

    private static readonly Dictionary<string, List<(HeaderMark Mark, HeaderSign Sign)>> ByName = Load();

    /// <summary>Of the names that MimeKit knows by a number, those that a row bears: most headers are passed over by it.</summary>
    private static readonly bool[] Marked = MarkKnown();

    public static HeaderSign Of(HeaderTable headers)
    {
        HeaderSign signs = HeaderSign.None;
        for (int i = 0; i < headers.Count; i++)
        {
            HeaderId id = headers.IdAt(i);
            if (id != HeaderId.Unknown && (int)id < Marked.Length && !Marked[(int)id])
                continue;
            if (ByName.TryGetValue(headers.NameAt(i), out List<(HeaderMark Mark, HeaderSign Sign)>? marks))
                signs |= Fitting(marks, headers.ValueAt(i));
        }

        return signs;
    }

    private static bool[] MarkKnown()
    {
        bool[] marked = new bool[(int)Enum.GetValues<HeaderId>().Max() + 1];
        foreach (string name in ByName.Keys)
        {
            if (new Header(name, string.Empty).Id is HeaderId id and not HeaderId.Unknown)
                marked[(int)id] = true;
        }

        return marked;
    }

    private static HeaderSign Fitting(List<(HeaderMark Mark, HeaderSign Sign)> marks, string value)
    {
        HeaderSign signs = HeaderSign.None;
        foreach ((HeaderMark mark, HeaderSign sign) in marks)
        {
            if ((signs & sign) == 0 && mark.Fits(value))
                signs |= sign;
        }

        return signs;
    }

    private static Dictionary<string, List<(HeaderMark Mark, HeaderSign Sign)>> Load()
    {
        Dictionary<string, List<(HeaderMark Mark, HeaderSign Sign)>> byName = new(StringComparer.OrdinalIgnoreCase);
        HeaderSign sign = HeaderSign.None;
        using StreamReader reader = new(typeof(HeaderSigns).Assembly.GetManifestResourceStream(Table)
            ?? throw new InvalidOperationException($"The table {Table} is not part of the assembly."));
        while (reader.ReadLine() is string line)
        {
            if (line is ['[', .., ']'])
                sign = SignOf(line);
            else if (line.Length > 0 && line[0] != '#')
                Add(HeaderMark.Parse(line), sign, byName);
        }

        return byName;
    }

    private static void Add(HeaderMark mark, HeaderSign sign, Dictionary<string, List<(HeaderMark Mark, HeaderSign Sign)>> byName)
    {
        if (!byName.TryGetValue(mark.Name, out List<(HeaderMark Mark, HeaderSign Sign)>? sameName))
            byName[mark.Name] = sameName = [];
        sameName.Add((mark, sign));
    }

    private static HeaderSign SignOf(string section) => section switch
    {
        "[report]" => HeaderSign.Report,
        "[aggregate]" => HeaderSign.Aggregate,
        "[list]" => HeaderSign.List,
        "[answer]" => HeaderSign.Answer,
        "[person]" => HeaderSign.Person,
        "[reply]" => HeaderSign.ReplyProof,
        "[reply hint]" => HeaderSign.ReplyHint,
        _ => throw new FormatException($"{section} is no sign that a header gives."),
    };
}
