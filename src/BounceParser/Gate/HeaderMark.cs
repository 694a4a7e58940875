using BounceParsing.Reading;

namespace BounceParsing.Gate;

/// <summary>A header that tells something: by its mere presence, or by a word that its value holds.</summary>
internal sealed record HeaderMark(string Name, string[] Words)
{
    private const string Alternative = " | ";

    /// <summary>Reads <c>NAME</c>, or <c>NAME = this | or that</c>.</summary>
    public static HeaderMark Parse(string written)
    {
        int equals = written.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? new HeaderMark(written, []) : new HeaderMark(written[..equals].TrimEnd(), written[(equals + 1)..].Trim().Split(Alternative));
    }

    public bool Fits(string value)
    {
        if (Words.Length == 0)
            return !value.Equals("no", StringComparison.OrdinalIgnoreCase);
        foreach (string word in Words)
        {
            if (value.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>True where one of the headers of this name fits.</summary>
    public bool FitsAny(HeaderTable headers)
    {
        foreach (string value in headers.All(Name))
        {
            if (Fits(value))
                return true;
        }

        return false;
    }
}
