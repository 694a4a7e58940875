using BounceParsing.Reading;

namespace BounceParsing.Gate;

/// <summary>Gathers in one pass over a message's headers what all rows of marks know of them.</summary>
internal static class HeaderSigns
{
    private static readonly Dictionary<string, List<(HeaderMark Mark, HeaderSign Sign)>> ByName = Build();

    public static HeaderSign Of(HeaderTable headers)
    {
        HeaderSign signs = HeaderSign.None;
        for (int i = 0; i < headers.Count; i++)
        {
            if (ByName.TryGetValue(headers.NameAt(i), out List<(HeaderMark Mark, HeaderSign Sign)>? marks))
                signs |= Fitting(marks, headers[i].Value);
        }

        return signs;
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

    private static Dictionary<string, List<(HeaderMark Mark, HeaderSign Sign)>> Build()
    {
        Dictionary<string, List<(HeaderMark Mark, HeaderSign Sign)>> byName = new(StringComparer.OrdinalIgnoreCase);
        Add(GateRows.ReportHeaders, HeaderSign.Report);
        Add(GateRows.AggregateHeaders, HeaderSign.Aggregate);
        Add(GateRows.PersonsPrograms, HeaderSign.Person);
        Add(GateRows.ListHeaders, HeaderSign.List);
        Add(GateRows.AnswerHeaders, HeaderSign.Answer);
        Add(AutoReplyHeaderRows.Proofs, HeaderSign.ReplyProof);
        Add(AutoReplyHeaderRows.Hints, HeaderSign.ReplyHint);
        return byName;

        void Add(IReadOnlyList<HeaderMark> marks, HeaderSign sign)
        {
            foreach (HeaderMark mark in marks)
            {
                if (!byName.TryGetValue(mark.Name, out List<(HeaderMark Mark, HeaderSign Sign)>? sameName))
                    byName[mark.Name] = sameName = [];
                sameName.Add((mark, sign));
            }
        }
    }
}
