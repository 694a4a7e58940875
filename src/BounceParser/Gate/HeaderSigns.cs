using System.Runtime.InteropServices;
using BounceParsing.Reading;

namespace BounceParsing.Gate;

/// <summary>Gathers in one pass over a message's headers what all rows of marks know of them.</summary>
internal static class HeaderSigns
{
    private const string Table = "Headers.txt";

    /// <summary>The marks by the kinds of their names: most headers are of a kind that has none.</summary>
    private static readonly List<Row>?[] ByKind = Load();

    public static HeaderSign Of(HeaderTable headers)
    {
        HeaderSign signs = HeaderSign.None;
        ReadOnlySpan<ushort> kinds = headers.Kinds;
        for (int i = 0; i < kinds.Length; i++)
        {
            foreach (Row row in CollectionsMarshal.AsSpan(ByKind[kinds[i]]))
            {
                if ((signs & row.Sign) == 0 && row.Mark.Fits(headers, i))
                    signs |= row.Sign;
            }
        }

        return signs;
    }

    private static List<Row>?[] Load()
    {
        List<Row>?[] byKind = new List<Row>?[HeaderTable.NameKinds];
        HeaderSign sign = HeaderSign.None;
        using StreamReader reader = new(typeof(HeaderSigns).Assembly.GetManifestResourceStream(Table)
            ?? throw new InvalidOperationException($"The table {Table} is not part of the assembly."));
        while (reader.ReadLine() is string line)
        {
            if (line is ['[', .., ']'])
                sign = SignOf(line);
            else if (line.Length > 0 && line[0] != '#' && HeaderMark.Parse(line) is HeaderMark mark)
                (byKind[HeaderTable.KindOf(mark.Name)] ??= []).Add(new Row(mark, sign));
        }

        return byKind;
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

    /// <summary>A mark, and what it tells.</summary>
    private sealed record Row(HeaderMark Mark, HeaderSign Sign);
}
