namespace BounceParsing;

/// <summary>A recipient that an address made by a <see cref="VerpScheme"/> names.</summary>
/// <param name="Address">The recipient's address; null where the scheme's pattern has none.</param>
/// <param name="Id">The caller's id; null where the scheme's pattern has none.</param>
/// <param name="Signature">What became of the token: <see cref="TagCheck.Absent"/> where the scheme signs nothing.</param>
public sealed record VerpRecipient(string? Address, string? Id, TagCheck Signature)
{
    /// <summary>True where a secret of the caller's vouches for it.</summary>
    public bool IsSigned => Signature == TagCheck.Valid;
}
