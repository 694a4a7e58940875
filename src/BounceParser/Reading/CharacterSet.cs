namespace BounceParsing.Reading;

/// <summary>Some characters of any script, a bit for each that there is.</summary>
internal sealed class CharacterSet
{
    private readonly ulong[] _bits = new ulong[(char.MaxValue + 1) / 64];

    public CharacterSet(string characters)
    {
        foreach (char c in characters)
            _bits[c >> 6] |= 1UL << (c & 63);
    }

    public bool Contains(char c) => (_bits[c >> 6] & (1UL << (c & 63))) != 0;
}
