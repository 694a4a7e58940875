using BounceParsing.Benchmarks.Mutate;

namespace BounceParsing.Fuzz;

/// <summary>What is fuzzed: a mail's way to its report and on to JSON and back.</summary>
internal static class Target
{
    /// <exception cref="InvalidOperationException">The parser did not keep to what it promises.</exception>
    public static void Check(byte[] mail)
    {
        BounceReport report = BounceParser.Parse(new MemoryStream(mail, writable: false));
        string json = BounceJson.Serialize(report);
        if (ReportCheck.FaultOf(report, json) is string fault)
            throw new InvalidOperationException(fault);
        if (BounceJson.Serialize(BounceJson.Deserialize(json)) != json)
            throw new InvalidOperationException("The JSON does not come back as it was.");
    }
}
