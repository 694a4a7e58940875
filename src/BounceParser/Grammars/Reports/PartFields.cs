using BounceParsing.Reading;

namespace BounceParsing.Grammars.Reports;

/// <summary>The fields of a machine-readable part that is one group (RFC 5965, 3; RFC 8098, 3.1), in order.</summary>
internal sealed class PartFields
{
    private readonly List<HeaderField> _fields = [];

    public IReadOnlyList<HeaderField> All => _fields;

    /// <summary>The first value of a name that is not empty; null when there is none.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (HeaderField field in _fields)
            {
                if (field.Value.Length > 0 && field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return field.Value;
            }

            return null;
        }
    }

    /// <summary>All values of a name that are not empty, in order.</summary>
    public List<string> Values(string name)
    {
        List<string> values = [];
        foreach (HeaderField field in _fields)
        {
            if (field.Value.Length > 0 && field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                values.Add(field.Value);
        }

        return values;
    }

    /// <summary>Reads all fields of a text; blank lines between them and lines that are no fields are passed over.</summary>
    public static PartFields Read(TextLines text)
    {
        PartFields fields = new();
        int line = 0;
        while (line < text.Count)
        {
            int colon = NameLength(text[line]);
            int end = line + 1;
            while (end < text.Count && text[end].Length > 0 && text[end][0] is ' ' or '\t')
                end++;
            if (colon > 0)
                fields.Add(text.Slice(line, end), colon);
            line = end;
        }

        return fields;
    }

    private void Add(string field, int colon)
        => _fields.Add(new HeaderField(field[..colon].TrimEnd(), HeaderText.DecodeText(field.AsSpan(colon + 1))));

    /// <summary>How long the field name is that a line begins; 0 when it begins none.</summary>
    private static int NameLength(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        if (colon <= 0)
            return 0;
        foreach (char c in line[..colon].TrimEnd())
        {
            if (c is <= ' ' or > '~')
                return 0;
        }

        return colon;
    }
}
