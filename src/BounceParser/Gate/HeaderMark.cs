using BounceParsing.Reading;

namespace BounceParsing.Gate;

/// <summary>A header that tells something: by its mere presence, or by a word that its value holds.</summary>
internal sealed record HeaderMark(string Name, string[] Words)
{
    private const string Alternative = " | ";

    private readonly WordSet _words = new WordSet(Words);

    /// <summary>Reads <c>NAME</c>, or <c>NAME = this | or that</c>.</summary>
    public static HeaderMark Parse(string written)
    {
        int equals = written.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? new HeaderMark(written, []) : new HeaderMark(written[..equals].TrimEnd(), written[(equals + 1)..].Trim().Split(Alternative));
    }

    /// <summary>True where a header is of this name and fits.</summary>
    public bool Fits(HeaderTable headers, int index)
        => headers.IsNamed(index, Name) && (Words.Length == 0 ? !headers.Is(index, "no") : headers.Holds(index, _words));

    /// <summary>True where one of the headers fits.</summary>
    public bool FitsAny(HeaderTable headers)
    {
        for (int i = headers.Next(Name, 0); i >= 0; i = headers.Next(Name, i + 1))
        {
            if (Fits(headers, i))
                return true;
        }

        return false;
    }
}
