using System.ComponentModel.DataAnnotations;

namespace BounceService.Http;

/// <summary>A release.</summary>
public sealed record ReleaseRequest
{
    /// <summary>Who releases the address.</summary>
    [Required, StringLength(200)]
    public string By { get; init; } = "";

    /// <summary>Why, for the history.</summary>
    [Required, StringLength(500)]
    public string Why { get; init; } = "";
}

/// <summary>Addresses to check.</summary>
public sealed record CheckRequest
{
    private const int MostAddresses = 10_000;

    /// <summary>The addresses.</summary>
    [Required, MaxLength(MostAddresses), EachAddress]
    public IReadOnlyList<string>? Addresses { get; init; }
}

/// <summary>No entry is blank or longer than an address may be.</summary>
public sealed class EachAddressAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value)
        => value is not IReadOnlyList<string> addresses || addresses.All(one => !string.IsNullOrWhiteSpace(one) && one.Length <= AddressBook.LongestAddress);

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => $"An address has 1 to {AddressBook.LongestAddress} characters.";
}
