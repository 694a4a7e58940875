using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>A header that tells something: by its mere presence, or by how its value begins or what it holds.</summary>
internal sealed record HeaderMark(string Name, string? Word = null)
{
    public bool IsOn(HeaderTable headers)
    {
        if (Word is null)
            return headers[Name] is string any && !any.Equals("no", StringComparison.OrdinalIgnoreCase);
        foreach (string value in headers.All(Name))
        {
            if (value.Contains(Word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    public static bool IsAnyOn(IReadOnlyList<HeaderMark> marks, HeaderTable headers)
    {
        foreach (HeaderMark mark in marks)
        {
            if (mark.IsOn(headers))
                return true;
        }

        return false;
    }
}
