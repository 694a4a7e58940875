namespace BounceParsing.Grammars.Dialects;

/// <summary>The values that a line holds by its shape.</summary>
internal ref struct ShapeMatch
{
    public ReadOnlySpan<char> Address { get; set; }

    public ReadOnlySpan<char> Original { get; set; }

    public ReadOnlySpan<char> Text { get; set; }

    public ReadOnlySpan<char> Host { get; set; }

    public int? Code { get; set; }

    public EnhancedStatusCode? Status { get; set; }

    /// <summary>The number of characters that the shape took.</summary>
    public int Length { get; set; }
}
