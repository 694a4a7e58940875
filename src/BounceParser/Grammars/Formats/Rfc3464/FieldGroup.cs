namespace BounceParsing.Grammars.Formats.Rfc3464;

/// <summary>The fields of a message or of one recipient, in order.</summary>
internal sealed class FieldGroup
{
    private readonly List<(string Name, string Value)> _fields = [];

    public bool IsEmpty => _fields.Count == 0;

    public void Add(string name, string value) => _fields.Add((name, value));

    public bool Has(string name) => Value(name) is not null;

    /// <summary>The first value of a name that is not empty; null when there is none.</summary>
    public string? Value(string name)
    {
        foreach ((string field, string value) in _fields)
        {
            if (value.Length > 0 && field.Equals(name, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return null;
    }

    /// <summary>Takes over the fields of another group whose names this one lacks.</summary>
    public void FillFrom(FieldGroup other)
    {
        foreach ((string name, string value) in other._fields)
        {
            if (!Has(name))
                Add(name, value);
        }
    }
}
