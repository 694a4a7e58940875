namespace BounceParsing.Grammars.Dialects;

/// <summary>What one piece of a <see cref="LineShape"/> stands for.</summary>
internal enum PieceKind
{
    Literal,
    Address,
    Original,
    User,
    Host,
    Code,
    Status,
    Text,
    Any,
}

/// <summary>A literal run of a line's shape, or a value that stands in it.</summary>
internal sealed record ShapePiece(PieceKind Kind, string Literal)
{
    public bool IsFree => Kind is PieceKind.Text or PieceKind.Any;
}
