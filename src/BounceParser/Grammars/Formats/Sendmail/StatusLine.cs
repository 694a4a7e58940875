namespace BounceParsing.Grammars.Formats.Sendmail;

/// <summary>A line of Sendmail's own in the transcript: a code, whom it speaks of, and words (sendmail/err.c, makemsg).</summary>
internal readonly ref struct StatusLine
{
    private const string AfterName = "...";

    /// <summary>The mailer behind a host's name, as Sendmail 5 and 8.6 add it.</summary>
    private static readonly string[] Mailers = [" (smtp)", " (tcp)", " (ether)", " (esmtp)", " (ddn)", " (relay)", " (uucp)"];

    private StatusLine(bool hasCode, EnhancedStatusCode? status, ReadOnlySpan<char> name, string? host)
    {
        HasCode = hasCode;
        Status = status;
        Name = name;
        Host = host;
    }

    public bool HasCode { get; }

    public EnhancedStatusCode? Status { get; }

    /// <summary>Whom the line speaks of, as written; empty when nobody is named.</summary>
    public ReadOnlySpan<char> Name { get; }

    /// <summary>The host that the line speaks of instead of a recipient.</summary>
    public string? Host { get; }

    public bool IsNamed => !Name.IsEmpty;

    public static bool TryRead(ReadOnlySpan<char> line, out StatusLine result)
    {
        ReadOnlySpan<char> rest = line.Trim();
        bool hasCode = rest.Length >= 4 && rest[3] == ' ' && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]) && char.IsAsciiDigit(rest[2]);
        EnhancedStatusCode? status = null;
        if (hasCode)
        {
            rest = rest[4..].TrimStart();
            int space = rest.IndexOf(' ');
            if (space > 0 && EnhancedStatusCode.TryParse(rest[..space], out EnhancedStatusCode code))
            {
                status = code;
                rest = rest[(space + 1)..].TrimStart();
            }
        }

        int dots = rest.IndexOf(AfterName);
        ReadOnlySpan<char> name = dots > 0 ? rest[..dots] : default;
        string? host = HostOf(name);
        if (host is not null || !IsName(name))
            name = default;
        result = new StatusLine(hasCode, status, name, host);
        return hasCode || !name.IsEmpty || host is not null;
    }

    private static string? HostOf(ReadOnlySpan<char> name)
    {
        foreach (string mailer in Mailers)
        {
            if (name.EndsWith(mailer, StringComparison.OrdinalIgnoreCase))
                return name[..^mailer.Length].Trim().TrimEnd('.').ToString();
        }

        return null;
    }

    /// <summary>An address, a list of them, a command or an alias: what stands before the dots without a blank outside quotes.</summary>
    private static bool IsName(ReadOnlySpan<char> name)
        => !name.IsEmpty && (name[0] is '"' or '<' or ':' or '|' || !name.Contains(' '));
}
