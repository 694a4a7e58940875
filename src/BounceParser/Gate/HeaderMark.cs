namespace BounceParsing.Gate;

/// <summary>A header that tells something: by its mere presence, or by a word that its value holds.</summary>
internal sealed record HeaderMark(string Name, string? Word = null)
{
    public bool Fits(string value)
        => Word is null ? !value.Equals("no", StringComparison.OrdinalIgnoreCase) : value.Contains(Word, StringComparison.OrdinalIgnoreCase);
}
