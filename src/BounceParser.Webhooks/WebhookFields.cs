namespace BounceParsing.Webhooks;

/// <summary>Looks a name up in a list of fields.</summary>
internal static class WebhookFields
{
    /// <summary>The value of a name; null when it is missing, or given twice with different values, of which none can be trusted.</summary>
    public static string? Only(IReadOnlyList<HeaderField> fields, string name, StringComparison comparison)
    {
        string? found = null;
        foreach (HeaderField field in fields)
        {
            if (!field.Name.Equals(name, comparison))
                continue;
            if (found is not null && found != field.Value)
                return null;
            found = field.Value;
        }

        return found;
    }

    /// <summary>The first value of a name; null when it is missing.</summary>
    public static string? First(IReadOnlyList<HeaderField> fields, string name)
    {
        foreach (HeaderField field in fields)
        {
            if (field.Name == name)
                return field.Value;
        }

        return null;
    }

    /// <summary>The last value of a name; null when it is missing.</summary>
    public static string? Last(IReadOnlyList<HeaderField> fields, string name)
    {
        for (int i = fields.Count - 1; i >= 0; i--)
        {
            if (fields[i].Name == name)
                return fields[i].Value;
        }

        return null;
    }
}
