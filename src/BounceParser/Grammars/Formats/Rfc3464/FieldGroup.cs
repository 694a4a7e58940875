namespace BounceParsing.Grammars.Formats.Rfc3464;

/// <summary>The fields of a message or of one recipient: the first value of each name.</summary>
internal sealed class FieldGroup
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public bool IsEmpty { get; private set; } = true;

    /// <summary>Adds a field; one of a name that has a value already changes nothing.</summary>
    public void Add(string name, string value)
    {
        IsEmpty = false;
        if (value.Length > 0)
            _values.TryAdd(name, value);
    }

    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>The first value of a name that is not empty; null when there is none.</summary>
    public string? Value(string name) => _values.GetValueOrDefault(name);

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
