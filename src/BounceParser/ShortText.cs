namespace BounceParsing;

/// <summary>How results print themselves: one line for a log, what says nothing left out.</summary>
internal static class ShortText
{
    public static string Join(params ReadOnlySpan<string?> parts)
    {
        List<string> told = new(parts.Length);
        foreach (string? part in parts)
        {
            if (!string.IsNullOrEmpty(part))
                told.Add(part);
        }

        return string.Join(", ", told);
    }

    /// <summary>The name of a value; null for the enum's 0, which says nothing.</summary>
    public static string? Word<T>(T value)
        where T : struct, Enum
        => EqualityComparer<T>.Default.Equals(value, default) ? null : value.ToString();
}
