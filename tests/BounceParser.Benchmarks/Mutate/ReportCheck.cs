using System.Buffers;
using System.Globalization;

namespace BounceParsing.Benchmarks.Mutate;

/// <summary>Tells whether what comes out of a mail is safe to store, print and log.</summary>
internal static class ReportCheck
{
    /// <summary>A path of RFC 5321, 4.5.3.1.3, without its brackets.</summary>
    private const int LongestAddress = 254;

    /// <summary>Control characters, line and paragraph separators, and what turns the direction of writing.</summary>
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(
    [
        .. Enumerable.Range(0, char.MaxValue).Select(i => (char)i).Where(char.IsControl),
        '\u2028', '\u2029', '\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069',
    ]);

    /// <summary>What is wrong; null where nothing is.</summary>
    public static string? FaultOf(BounceReport report, string json)
    {
        foreach (BouncedRecipient recipient in report.Recipients)
        {
            string?[] addresses = [recipient.Address, recipient.FinalRecipient, recipient.OriginalRecipient, recipient.Details?.NewAddress];
            if (Array.Find(addresses, address => address?.Length > LongestAddress && address.Contains('@', StringComparison.Ordinal)) is string tooLong)
                return $"an address of {tooLong.Length} characters";
            if (FaultIn("an address", addresses) is string fault)
                return fault;
            if (FaultIn("a name", recipient.RemoteMta, recipient.DiagnosticType, recipient.Details?.ProviderToken, recipient.Details?.HelpLink, recipient.Details?.DelistLink, recipient.Details?.BlockList) is string name)
                return name;
        }

        foreach (HeaderField header in report.Headers.All.Concat(report.Returned?.Headers ?? []))
        {
            if (FaultIn($"the header {header.Name}", header.Name, header.Value) is string fault)
                return fault;
        }

        return FaultIn("a name", report.ReportingMta, report.EnvelopeId, report.Grammar, report.Generator, report.Headers.MessageId)
            ?? (json.AsSpan().ContainsAny('<', '>', '&') ? "an open bracket in the JSON" : FaultIn("the JSON", json));
    }

    private static string? FaultIn(string what, params ReadOnlySpan<string?> texts)
    {
        foreach (string? text in texts)
        {
            int at = (text ?? string.Empty).AsSpan().IndexOfAny(Unsafe);
            if (at >= 0)
                return string.Create(CultureInfo.InvariantCulture, $"U+{(int)text![at]:X4} in {what}: {text[..Math.Min(text.Length, 200)]}");
        }

        return null;
    }
}
