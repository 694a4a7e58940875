namespace BounceParsing;

/// <summary>Lists compared by their items.</summary>
internal static class ItemEquality
{
    public static bool Same<T>(IReadOnlyList<T> one, IReadOnlyList<T> other)
    {
        if (ReferenceEquals(one, other))
            return true;
        if (one.Count != other.Count)
            return false;
        for (int i = 0; i < one.Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(one[i], other[i]))
                return false;
        }

        return true;
    }

    public static int HashOf<T>(IReadOnlyList<T> items)
    {
        HashCode hash = default;
        foreach (T item in items)
            hash.Add(item);
        return hash.ToHashCode();
    }
}
