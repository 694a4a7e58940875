using System.Collections.ObjectModel;

namespace BounceParsing;

/// <summary>A list of a result: nobody can change it, by a cast neither, and it equals another that has equal items in the same order.</summary>
internal sealed class ValueList<T> : ReadOnlyCollection<T>
{
    private ValueList(T[] items)
        : base(items)
    {
    }

    public static new ValueList<T> Empty { get; } = new([]);

    /// <summary>A list of its own: what the caller does with the given one afterwards changes nothing.</summary>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public static ValueList<T> Of(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items as ValueList<T> ?? Own([.. items]);
    }

    /// <summary>A list of an array that nobody else holds; it is not copied.</summary>
    public static ValueList<T> Own(T[] items) => items.Length == 0 ? Empty : new ValueList<T>(items);

    public override bool Equals(object? obj) => obj is IReadOnlyList<T> other && ItemEquality.Same(this, other);

    public override int GetHashCode() => ItemEquality.HashOf(this);

    public override string ToString() => $"[{string.Join(", ", this)}]";
}
