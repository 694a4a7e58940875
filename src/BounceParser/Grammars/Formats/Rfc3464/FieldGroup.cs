namespace BounceParsing.Grammars.Formats.Rfc3464;

/// <summary>The fields of a message or of one recipient: the first value of each name.</summary>
internal sealed class FieldGroup
{
    /// <summary>As many fields as a group has by RFC 3464; more are kept in a dictionary.</summary>
    private const int Few = 16;

    private readonly List<(string Name, string Value)> _fields = new(8);
    private Dictionary<string, string>? _more;

    public bool IsEmpty { get; private set; } = true;

    /// <summary>Adds a field; one of a name that has a value already changes nothing.</summary>
    public void Add(string name, string value)
    {
        IsEmpty = false;
        if (value.Length == 0 || Has(name))
            return;
        if (_fields.Count < Few)
            _fields.Add((name, value));
        else
            (_more ??= new(StringComparer.OrdinalIgnoreCase)).Add(name, value);
    }

    public bool Has(string name) => Value(name) is not null;

    /// <summary>The first value of a name that is not empty; null when there is none.</summary>
    public string? Value(string name)
    {
        foreach ((string known, string value) in _fields)
        {
            if (known.Length == name.Length && known.Equals(name, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return _more?.GetValueOrDefault(name);
    }

    /// <summary>Takes over the fields of another group whose names this one lacks, of those that are read at all.</summary>
    public void FillFrom(FieldGroup other)
    {
        foreach (string name in StatusFields.Read)
        {
            if (other.Value(name) is string value)
                Add(name, value);
        }
    }
}
