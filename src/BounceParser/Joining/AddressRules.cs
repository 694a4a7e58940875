namespace BounceParsing.Joining;

/// <summary>Which of the addresses of one recipient a sender would act on.</summary>
internal static class AddressRules
{
    public static string? Choose(string? original, string? final)
        => IsUsable(original) || final is null ? original ?? final : final;

    /// <summary>True for an address with a local part and a domain and nothing around them.</summary>
    private static bool IsUsable(string? address)
    {
        int at = address?.LastIndexOf('@') ?? -1;
        return at > 0 && at < address!.Length - 1;
    }
}
