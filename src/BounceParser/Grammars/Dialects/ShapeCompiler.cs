using System.Text;

namespace BounceParsing.Grammars.Dialects;

/// <summary>Makes the pieces of a <see cref="LineShape"/> from its pattern.</summary>
internal static class ShapeCompiler
{
    public static ShapePiece[] Compile(string pattern)
    {
        List<ShapePiece> pieces = [];
        ReadOnlySpan<char> rest = pattern.AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            int open = rest.IndexOf('{');
            int close = open < 0 ? -1 : rest[open..].IndexOf('}');
            if (close < 0)
            {
                AddLiteral(pieces, rest);
                break;
            }

            AddLiteral(pieces, rest[..open]);
            pieces.Add(new ShapePiece(KindOf(rest.Slice(open + 1, close - 1), pattern), string.Empty));
            rest = rest[(open + close + 1)..];
        }

        return Checked(pieces, pattern);
    }

    private static PieceKind KindOf(ReadOnlySpan<char> name, string pattern) => name switch
    {
        "address" => PieceKind.Address,
        "original" => PieceKind.Original,
        "user" => PieceKind.User,
        "host" => PieceKind.Host,
        "code" => PieceKind.Code,
        "status" => PieceKind.Status,
        "text" => PieceKind.Text,
        "any" => PieceKind.Any,
        _ => throw new FormatException($"The shape '{pattern}' names an unknown value."),
    };

    private static void AddLiteral(List<ShapePiece> pieces, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        StringBuilder literal = new(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
                literal.Append(c);
            else if (literal.Length == 0 || literal[^1] != ' ')
                literal.Append(' ');
        }

        pieces.Add(new ShapePiece(PieceKind.Literal, literal.ToString()));
    }

    private static ShapePiece[] Checked(List<ShapePiece> pieces, string pattern)
    {
        if (pieces.Count == 0)
            throw new FormatException("A shape is empty.");
        for (int i = 0; i + 1 < pieces.Count; i++)
        {
            if (pieces[i].IsFree && pieces[i + 1].Kind != PieceKind.Literal)
                throw new FormatException($"The shape '{pattern}' has a value right behind free text.");
        }

        DropBlankBeforeRest(pieces);
        return [.. pieces];
    }

    /// <summary>The rest of a line may be empty: then the blank before it is not there either.</summary>
    private static void DropBlankBeforeRest(List<ShapePiece> pieces)
    {
        if (pieces.Count < 2 || !pieces[^1].IsFree || pieces[^2].Kind != PieceKind.Literal)
            return;
        string literal = pieces[^2].Literal.TrimEnd(' ');
        if (literal.Length > 0)
            pieces[^2] = new ShapePiece(PieceKind.Literal, literal);
        else
            pieces.RemoveAt(pieces.Count - 2);
    }
}
