namespace BounceParsing.Cli.Input;

/// <summary>Who we are, as the command line tells it.</summary>
internal static class OwnMarks
{
    /// <summary>Null where nothing is told.</summary>
    /// <exception cref="ArgumentException">A key's file cannot be read or holds none, or a pattern is none; the message says which.</exception>
    public static SenderIdentity? Of(string[]? domains, string[]? hosts, string[]? batvKeys, string[]? verp)
    {
        if ((domains ?? []).Length + (hosts ?? []).Length + (batvKeys ?? []).Length + (verp ?? []).Length == 0)
            return null;
        return new SenderIdentity
        {
            Domains = domains ?? [],
            Hosts = hosts ?? [],
            Batv = [.. (batvKeys ?? []).Select(Batv)],
            Verp = [.. (verp ?? []).Select(Verp)],
        };
    }

    private static BatvScheme Batv(string file, int number)
    {
        try
        {
            return new BatvScheme(MailSecret.FromText(File.ReadAllText(file).Trim()), number);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException($"The key's file '{file}' cannot be read: {e.Message}", e);
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException(number > 9 ? "There are at most ten BATV keys." : $"The key's file '{file}' holds no key.", e);
        }
    }

    private static VerpScheme Verp(string pattern)
    {
        try
        {
            return new VerpScheme(pattern);
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException($"'{pattern}' is no return path: that is an address with {{recipient}} or {{id}} before its @, parted by other text.", e);
        }
    }
}
