using BounceParsing;

namespace BounceCli;

/// <summary>Who we are, as the command line tells it.</summary>
internal static class OwnMarks
{
    /// <summary>Null where nothing is told.</summary>
    /// <exception cref="IOException">A key's file cannot be read.</exception>
    public static SenderIdentity? Of(string[]? domains, string[]? hosts, string[]? batvKeys, string[]? verp)
    {
        if ((domains ?? []).Length + (hosts ?? []).Length + (batvKeys ?? []).Length + (verp ?? []).Length == 0)
            return null;
        return new SenderIdentity
        {
            Domains = domains ?? [],
            Hosts = hosts ?? [],
            Batv = [.. (batvKeys ?? []).Select((file, number) => new BatvScheme(MailSecret.FromText(File.ReadAllText(file).Trim()), number))],
            Verp = [.. (verp ?? []).Select(pattern => new VerpScheme(pattern))],
        };
    }
}
