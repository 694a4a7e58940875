using System.Runtime.InteropServices;
using BounceParsing.Reading;

namespace BounceParsing.Gate;

/// <summary>Gathers in one pass over a message's headers what all rows of marks know of them.</summary>
internal static class HeaderSigns
{
    private const string Table = "Headers.txt";

    /// <summary>The marks by the kinds of their names: most headers are of a kind that has none.</summary>
    private static readonly List<(HeaderMark Mark, HeaderSign Sign)>?[] ByKind = Load();

    public static HeaderSign Of(HeaderTable headers)
    {
        HeaderSign signs = HeaderSign.None;
        ReadOnlySpan<ushort> kinds = headers.Kinds;
        for (int i = 0; i < kinds.Length; i++)
        {
            foreach ((HeaderMark mark, HeaderSign sign) in CollectionsMarshal.AsSpan(ByKind[kinds[i]]))
            {
                if ((signs & sign) == 0 && mark.Fits(headers, i))
                    signs |= sign;
            }
        }

        return signs;
    }

    private static List<(HeaderMark Mark, HeaderSign Sign)>?[] Load()
    {
        List<(HeaderMark Mark, HeaderSign Sign)>?[] byKind = new List<(HeaderMark Mark, HeaderSign Sign)>?[HeaderTable.NameKinds];
        HeaderSign sign = HeaderSign.None;
        using StreamReader reader = new(typeof(HeaderSigns).Assembly.GetManifestResourceStream(Table)
            ?? throw new InvalidOperationException($"The table {Table} is not part of the assembly."));
        while (reader.ReadLine() is string line)
        {
            if (line is ['[', .., ']'])
                sign = SignOf(line);
            else if (line.Length > 0 && line[0] != '#' && HeaderMark.Parse(line) is HeaderMark mark)
                (byKind[HeaderTable.KindOf(mark.Name)] ??= []).Add((mark, sign));
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
}
