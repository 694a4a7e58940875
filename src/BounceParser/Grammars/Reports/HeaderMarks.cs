using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>Marks of one kind, looked for in one pass over a message's headers.</summary>
internal sealed class HeaderMarks
{
    private readonly Dictionary<string, List<HeaderMark>> _byName = new(StringComparer.OrdinalIgnoreCase);

    public HeaderMarks(params ReadOnlySpan<HeaderMark> marks)
    {
        foreach (HeaderMark mark in marks)
        {
            if (!_byName.TryGetValue(mark.Name, out List<HeaderMark>? sameName))
                _byName[mark.Name] = sameName = [];
            sameName.Add(mark);
        }
    }

    /// <summary>True where a message bears one of the marks.</summary>
    public bool AreOn(HeaderTable headers)
    {
        for (int i = 0; i < headers.Count; i++)
        {
            if (_byName.TryGetValue(headers.NameAt(i), out List<HeaderMark>? marks) && AnyFits(marks, headers[i].Value))
                return true;
        }

        return false;
    }

    private static bool AnyFits(List<HeaderMark> marks, string value)
    {
        foreach (HeaderMark mark in marks)
        {
            if (mark.Fits(value))
                return true;
        }

        return false;
    }
}
