namespace BounceParsing.Tests.Support;

internal static class ReportAssertionExtensions
{
    public static ReportAssertions Should(this BounceReport report) => new(report);
}
