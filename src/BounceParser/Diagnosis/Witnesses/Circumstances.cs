namespace BounceParsing.Diagnosis;

/// <summary>What is known of a delivery beside the words that a row matches.</summary>
internal readonly ref struct Circumstances
{
    public int? ReplyCode { get; init; }

    public EnhancedStatusCode? Status { get; init; }

    public SmtpStage Stage { get; init; }

    public string? RemoteMta { get; init; }

    public string? ReportingMta { get; init; }

    /// <summary>The folded words in which the row's phrase stands.</summary>
    public ReadOnlySpan<char> Words { get; init; }

    public bool InReply { get; init; }

    /// <summary>True when the words name an address that is not the recipient's.</summary>
    public bool NamesOther { get; init; }

    /// <summary>True when the words name the recipient's address and no other.</summary>
    public bool NamesOwn { get; init; }

    public Statement[] Statements { get; init; }

    public string? Address { get; init; }

    /// <summary>True when the reporting host is of the recipient's domain.</summary>
    public bool IsServed => !RecipientDomain.IsEmpty && IsOf(ReportingMta, RecipientDomain);

    private ReadOnlySpan<char> RecipientDomain
    {
        get
        {
            int at = Address?.LastIndexOf('@') ?? -1;
            return at < 0 ? [] : Address.AsSpan(at + 1);
        }
    }

    /// <summary>True when a diagnostic field is of the type.</summary>
    public bool HasType(ReadOnlySpan<char> type)
    {
        foreach (Statement statement in Statements)
        {
            if (statement.Type is not null && type.SequenceEqual(statement.Type))
                return true;
        }

        return false;
    }

    /// <summary>True when a host of the domain was spoken to, reports, serves the recipient, or is named in the words.</summary>
    public bool NamesHost(ReadOnlySpan<char> domain)
        => IsOf(RemoteMta, domain) || IsOf(ReportingMta, domain) || IsOf(RecipientDomain, domain) || Names(Words, domain);

    private static bool IsOf(ReadOnlySpan<char> host, ReadOnlySpan<char> domain)
    {
        host = host.TrimEnd('.');
        return host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
            && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.');
    }

    private static bool Names(ReadOnlySpan<char> words, ReadOnlySpan<char> domain)
    {
        int at = words.IndexOf(domain);
        return at > 0 && words[at - 1] is '.' or '/';
    }
}
