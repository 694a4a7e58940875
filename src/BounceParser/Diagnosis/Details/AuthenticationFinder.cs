namespace BounceParsing.Diagnosis;

/// <summary>Finds which of the sender's proofs failed (RFC 7208, 6376, 7489).</summary>
internal static class AuthenticationFinder
{
    public static IReadOnlyList<string> Find(Statement statement)
    {
        ReadOnlySpan<char> words = statement.Text.Words;
        List<string> failed = [];
        if (words.Contains("spf", StringComparison.Ordinal) || words.Contains("sender policy framework", StringComparison.Ordinal))
            failed.Add("SPF");
        if (words.Contains("dkim", StringComparison.Ordinal) || words.Contains("domainkey", StringComparison.Ordinal))
            failed.Add("DKIM");
        if (words.Contains("dmarc", StringComparison.Ordinal))
            failed.Add("DMARC");
        return failed;
    }
}
