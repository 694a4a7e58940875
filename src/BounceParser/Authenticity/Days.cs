namespace BounceParsing.Authenticity;

/// <summary>Days as tags count them.</summary>
internal static class Days
{
    public const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static int Of(DateTimeOffset time) => (int)Math.Floor((time - DateTimeOffset.UnixEpoch).TotalDays);

    /// <summary>How many days lie from one day to another, both of a count that begins again: from minus half the count to half of it.</summary>
    public static int Between(int from, int to, int count)
    {
        int days = (((to - from) % count) + count) % count;
        return days > count / 2 ? days - count : days;
    }
}
