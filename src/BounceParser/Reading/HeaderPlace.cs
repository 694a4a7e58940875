namespace BounceParsing.Reading;

/// <summary>Where a header stands in bytes: its name from <paramref name="Start"/> on, its value between <paramref name="Value"/> and <paramref name="End"/>.</summary>
internal readonly record struct HeaderPlace(int Start, int NameLength, int Value, int End)
{
    /// <summary>The same place in bytes of which the first ones are left out.</summary>
    public HeaderPlace Without(int count) => new(Start - count, NameLength, Value - count, End - count);
}
