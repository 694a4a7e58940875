namespace BounceParsing.Grammars.Dialects;

/// <summary>The shape of a line: words and, between them, <c>{address}</c>, <c>{code}</c>, <c>{text}</c> and the like.</summary>
/// <remarks>A blank stands for any run of blanks, a line end included; case does not matter. Linear: nothing is tried twice.</remarks>
internal sealed class LineShape
{
    private readonly ShapePiece[] _pieces;

    private LineShape(string pattern, ShapePiece[] pieces, bool isSaid)
    {
        Pattern = pattern;
        _pieces = pieces;
        IsSaid = isSaid;
    }

    public string Pattern { get; }

    /// <summary>True where the whole line belongs to the words about the recipient.</summary>
    public bool IsSaid { get; }

    /// <summary>The words at the beginning; empty where the shape begins with a value.</summary>
    public string Beginning => _pieces[0].Literal;

    /// <exception cref="FormatException">The pattern is not a shape.</exception>
    public static LineShape Parse(string pattern, bool isSaid = false) => new(pattern, ShapeCompiler.Compile(pattern), isSaid);

    /// <summary>Matches the whole line at the beginning of a text.</summary>
    public bool MatchLine(ReadOnlySpan<char> text, ref ShapeMatch match)
    {
        if (!MatchBeginning(text, ref match))
            return false;
        ReadOnlySpan<char> rest = ShapeText.RestOfLine(text[match.Length..]);
        match.Length += rest.Length;
        return rest.Trim(" \t.,:;").IsEmpty;
    }

    /// <summary>Matches the beginning of a text, whatever comes after.</summary>
    public bool MatchBeginning(ReadOnlySpan<char> text, ref ShapeMatch match)
    {
        int at = ShapeText.SkipBlanks(text, 0);
        for (int i = 0; i < _pieces.Length; i++)
        {
            string? next = i + 1 < _pieces.Length ? _pieces[i + 1].Literal : null;
            at = ShapeText.Take(_pieces[i], next, text, at, ref match);
            if (at < 0)
                return false;
        }

        match.Length = at;
        return true;
    }
}
