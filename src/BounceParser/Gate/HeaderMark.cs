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

    public bool Fits(string value)
        => Words.Length == 0 ? !value.Equals("no", StringComparison.OrdinalIgnoreCase) : _words.IsIn(value);

    /// <summary>True where one of the headers of this name fits.</summary>
    public bool FitsAny(HeaderTable headers)
    {
        for (int i = headers.Next(Name, 0); i >= 0; i = headers.Next(Name, i + 1))
        {
            if (Fits(headers.ValueAt(i)))
                return true;
        }

        return false;
    }
}
