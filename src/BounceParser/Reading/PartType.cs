using System.Text;
using MimeKit;

namespace BounceParsing.Reading;

/// <summary>What is read of a content type (RFC 2045, 5.1).</summary>
internal sealed record PartType(string Type, string Subtype)
{
    /// <summary>The type where none is given (RFC 2045, 5.2).</summary>
    public static readonly PartType Plain = new("text", "plain");

    /// <summary>The type where none is given within a digest (RFC 2046, 5.1.5).</summary>
    public static readonly PartType Message = new("message", "rfc822");

    private string? _boundary;
    private string? _charset;
    private string? _name;
    private string? _reportType;

    public string? Boundary => _boundary;

    public string? Charset => _charset;

    public string? Name => _name;

    /// <summary>The parameter of a multipart/report (RFC 6522, 3).</summary>
    public string? ReportType => _reportType;

    /// <summary>True for a type, whatever its case; a star stands for any.</summary>
    public bool Is(string type, string subtype) => IsAs(type, Type) && IsAs(subtype, Subtype);

    public static PartType Of(ContentType type) => new(type.MediaType, type.MediaSubtype)
    {
        _boundary = type.Boundary,
        _charset = type.Charset,
        _name = type.Name,
        _reportType = type.Parameters["report-type"],
    };

    /// <summary>Reads a field as most are written; MimeKit reads all others.</summary>
    public static PartType Parse(ReadOnlySpan<byte> field)
    {
        if (TryPlain(field) is PartType plain)
            return plain;
        return ContentType.TryParse(field.ToArray(), out ContentType? type) || type is not null ? Of(type) : Parameters(field);
    }

    /// <summary>What MimeKit makes of a type that it does not understand: bytes, with the parameters that are left.</summary>
    private static PartType Parameters(ReadOnlySpan<byte> field)
    {
        int semicolon = field.IndexOf((byte)';');
        byte[] octets = [.. "application/octet-stream"u8, .. semicolon < 0 ? [] : field[semicolon..]];
        return Of(ContentType.TryParse(octets, out ContentType? type) || type is not null ? type : new ContentType("application", "octet-stream"));
    }

    private static bool IsAs(string sought, string word) => sought == "*" || sought.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads tokens and plain quoted strings; null where anything else stands.</summary>
    private static PartType? TryPlain(ReadOnlySpan<byte> field)
    {
        field = field.Trim(" \t\r\n"u8);
        ReadOnlySpan<byte> type = TakeToken(ref field);
        if (type.IsEmpty || field is not [(byte)'/', ..])
            return null;
        field = field[1..];
        ReadOnlySpan<byte> subtype = TakeToken(ref field);
        if (subtype.IsEmpty)
            return null;
        PartType read = new(Encoding.ASCII.GetString(type), Encoding.ASCII.GetString(subtype));
        while (!(field = field.TrimStart(" \t\r\n"u8)).IsEmpty)
        {
            if (field[0] != (byte)';')
                return null;
            field = field[1..].TrimStart(" \t\r\n"u8);
            if (!field.IsEmpty && !read.TakeParameter(ref field))
                return null;
        }

        return read;
    }

    /// <summary>False for a parameter that is not written plainly, or twice.</summary>
    private bool TakeParameter(ref ReadOnlySpan<byte> field)
    {
        ReadOnlySpan<byte> name = TakeToken(ref field);
        if (name.IsEmpty || field is not [(byte)'=', ..])
            return false;
        field = field[1..];
        ReadOnlySpan<byte> value = field is [(byte)'"', ..] ? TakeQuoted(ref field) : TakeToken(ref field);
        if (value.IsEmpty)
            return false;
        if (Ascii.EqualsIgnoreCase(name, "boundary"u8))
            return TrySet(ref _boundary, value);
        if (Ascii.EqualsIgnoreCase(name, "charset"u8))
            return TrySet(ref _charset, value);
        if (Ascii.EqualsIgnoreCase(name, "name"u8))
            return TrySet(ref _name, value);
        return !Ascii.EqualsIgnoreCase(name, "report-type"u8) || TrySet(ref _reportType, value);
    }

    private static bool TrySet(ref string? parameter, ReadOnlySpan<byte> value)
    {
        if (parameter is not null)
            return false;
        parameter = Encoding.ASCII.GetString(value);
        return true;
    }

    private static ReadOnlySpan<byte> TakeToken(ref ReadOnlySpan<byte> field)
    {
        int length = 0;
        while (length < field.Length && (char.IsAsciiLetterOrDigit((char)field[length]) || field[length] is (byte)'-' or (byte)'_' or (byte)'.' or (byte)'+'))
            length++;
        ReadOnlySpan<byte> token = field[..length];
        field = field[length..];
        return token;
    }

    /// <summary>What stands between two quotes; empty where it is not plain.</summary>
    private static ReadOnlySpan<byte> TakeQuoted(ref ReadOnlySpan<byte> field)
    {
        int end = field[1..].IndexOfAny((byte)'"', (byte)'\\') + 1;
        ReadOnlySpan<byte> value = field[1..Math.Max(end, 1)];
        if (value.IsEmpty || field[end] != (byte)'"' || value[0] == (byte)' ' || value[^1] == (byte)' ' || value.IndexOfAnyExceptInRange((byte)' ', (byte)'~') >= 0 || value.IndexOf("=?"u8) >= 0)
            return default;
        field = field[(end + 1)..];
        return value;
    }
}
