namespace BounceParsing.Joining;

/// <summary>Tells whether two mentions mean one mailbox: the local part by the letter, the domain whatever its case (RFC 5321, 2.4).</summary>
internal sealed class AddressKey : IEqualityComparer<string>
{
    public static readonly AddressKey Comparer = new();

    public bool Equals(string? x, string? y)
    {
        if (x is null || y is null)
            return ReferenceEquals(x, y);
        int at = x.LastIndexOf('@');
        return at == y.LastIndexOf('@')
            && (at < 0 || x.AsSpan(0, at).SequenceEqual(y.AsSpan(0, at)))
            && x.AsSpan(at + 1).Equals(y.AsSpan(at + 1), StringComparison.OrdinalIgnoreCase);
    }

    public int GetHashCode(string address) => StringComparer.OrdinalIgnoreCase.GetHashCode(address);
}
