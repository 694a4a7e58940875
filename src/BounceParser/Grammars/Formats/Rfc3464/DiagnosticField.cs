namespace BounceParsing.Grammars.Formats.Rfc3464;

/// <summary>Reads Diagnostic-Code (RFC 3464, 2.3.6), once where recipients share it.</summary>
internal sealed class DiagnosticField
{
    private string? _field;
    private (string? Type, string? Words) _read;

    /// <summary>The type in lower case and the words; nulls where there is no such field.</summary>
    public (string? Type, string? Words) Read(string? field)
    {
        if (ReferenceEquals(field, _field))
            return _read;
        (string? type, string? words) = StatusValue.Typed(field);
        _field = field;
        _read = (type, words is null ? null : OctalEscapes.Decode(words));
        return _read;
    }
}
