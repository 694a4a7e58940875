namespace BounceParsing.Grammars.Dialects;

/// <summary>Takes one piece of a shape from a text.</summary>
internal static class ShapeText
{
    private const int LongestHost = 255;

    /// <summary>Where the text goes on after the piece; -1 where it does not stand there.</summary>
    public static int Take(ShapePiece piece, string? next, ReadOnlySpan<char> text, int at, ref ShapeMatch match)
    {
        switch (piece.Kind)
        {
            case PieceKind.Literal:
                return TakeLiteral(piece.Literal, text, at);
            case PieceKind.Address or PieceKind.Original or PieceKind.User:
                return TakeAddress(piece.Kind, next, text, at, ref match);
            case PieceKind.Host:
                return TakeHost(next, text, at, ref match);
            case PieceKind.Code:
                return TakeCode(text, at, ref match);
            case PieceKind.Status:
                return TakeStatus(text, at, ref match);
            default:
                return TakeFree(piece.Kind, next, text, at, ref match);
        }
    }

    /// <summary>The text up to the end of its first line.</summary>
    public static ReadOnlySpan<char> RestOfLine(ReadOnlySpan<char> text)
    {
        int end = text.IndexOf('\n');
        return end < 0 ? text : text[..end];
    }

    public static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] != '\n' && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>Words, whatever their case; a blank is any run of blanks with one line end at most.</summary>
    private static int TakeLiteral(string literal, ReadOnlySpan<char> text, int at)
    {
        foreach (char c in literal)
        {
            if (c == ' ')
            {
                int after = SkipGap(text, at);
                if (after == at)
                    return -1;
                at = after;
            }
            else if (at >= text.Length || !SameLetter(c, text[at++]))
            {
                return -1;
            }
        }

        return at;
    }

    private static bool SameLetter(char a, char b) => a == b || char.ToUpperInvariant(a) == char.ToUpperInvariant(b) || (a, b) is ('\'', '’');

    private static int SkipGap(ReadOnlySpan<char> text, int at)
    {
        at = SkipBlanks(text, at);
        return at < text.Length && text[at] == '\n' ? SkipBlanks(text, at + 1) : at;
    }

    private static int TakeAddress(PieceKind kind, string? next, ReadOnlySpan<char> text, int at, ref ShapeMatch match)
    {
        ReadOnlySpan<char> line = RestOfLine(text[at..]);
        bool isClosed = next is ['>' or '"' or '\'' or ')' or ']' or '”' or '»' or '」' or '，' or '。', ..];
        int taken = isClosed
            ? AddressText.ReadUpTo(line, next![0], out ReadOnlySpan<char> address)
            : AddressText.Read(line, out address);
        if (taken <= 0 || address.IsEmpty || (kind != PieceKind.User && !AddressText.IsAddress(address)))
            return -1;
        if (kind == PieceKind.Original)
            match.Original = address;
        else
            match.Address = address;
        return at + taken;
    }

    private static int TakeHost(string? next, ReadOnlySpan<char> text, int at, ref ShapeMatch match)
    {
        at = SkipBlanks(text, at);
        ReadOnlySpan<char> word = RestOfLine(text[at..]);
        int end = next is null or "" or [' ', ..] ? word.IndexOfAny(" \t") : word.IndexOfAny(next[0], ' ');
        word = (end < 0 ? word : word[..end]).TrimEnd(".,:;");
        if (word.IsEmpty || word.Length > LongestHost)
            return -1;
        match.Host = word.Trim("[]()<>");
        return at + word.Length;
    }

    /// <summary>The reply code of a failure (RFC 5321, 4.2.1).</summary>
    private static int TakeCode(ReadOnlySpan<char> text, int at, ref ShapeMatch match)
    {
        int code = ReplyCodeFinder.At(text[at..]);
        match.Code = code >= 400 ? code : match.Code;
        return code >= 400 ? at + 3 : -1;
    }

    private static int TakeStatus(ReadOnlySpan<char> text, int at, ref ShapeMatch match)
    {
        int length = StatusCodeFinder.At(text[at..], out EnhancedStatusCode status);
        match.Status = length > 0 ? status : match.Status;
        return length > 0 ? at + length : -1;
    }

    /// <summary>Anything within the line, up to the words that come next.</summary>
    private static int TakeFree(PieceKind kind, string? next, ReadOnlySpan<char> text, int at, ref ShapeMatch match)
    {
        ReadOnlySpan<char> line = RestOfLine(text[at..]);
        int length = next is null ? line.Length : FindLiteral(next, text, at, line.Length);
        if (length < 0)
            return -1;
        if (kind == PieceKind.Text)
            match.Text = line[..length].Trim();
        return at + length;
    }

    private static int FindLiteral(string literal, ReadOnlySpan<char> text, int at, int length)
    {
        for (int offset = 0; offset <= length; offset++)
        {
            bool isWithinGap = literal[0] == ' ' && offset > 0 && char.IsWhiteSpace(text[at + offset - 1]);
            if (!isWithinGap && TakeLiteral(literal, text, at + offset) >= 0)
                return offset;
        }

        return -1;
    }
}
