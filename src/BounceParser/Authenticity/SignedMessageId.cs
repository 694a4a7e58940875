using System.Security.Cryptography;

namespace BounceParsing;

/// <summary>Message-IDs (RFC 5322, 3.6.4), or values of another header, that a secret vouches for: <c>random.signature@domain</c>.</summary>
public sealed class SignedMessageId
{
    private const int SignatureLength = 20;

    private readonly MailSecret _secret;

    /// <summary>A scheme of one secret; several secrets are several schemes.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="domain">The part behind the @.</param>
    /// <param name="header">The header that bears the id.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public SignedMessageId(MailSecret secret, string domain, string header = "Message-ID")
    {
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(header);
        (_secret, Domain, Header) = (secret, domain, header);
    }

    /// <summary>The part behind the @.</summary>
    public string Domain { get; }

    /// <summary>The header that bears the id.</summary>
    public string Header { get; }

    /// <summary>A new id, without angle brackets, as MimeKit's <c>MimeMessage.MessageId</c> takes it.</summary>
    public string Create()
    {
        string left = Convert.ToHexString(RandomNumberGenerator.GetBytes(12)).ToLowerInvariant();
        return $"{left}.{Sign(left)}@{Domain}";
    }

    /// <summary>Checks an id, with or without angle brackets; an id of another domain is <see cref="TagCheck.Absent"/>.</summary>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public TagCheck Check(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        string bare = MailText.StripBrackets(id)!;
        int at = bare.LastIndexOf('@');
        if (at < 0 || !bare.AsSpan(at + 1).Equals(Domain, StringComparison.OrdinalIgnoreCase))
            return TagCheck.Absent;
        int dot = bare.LastIndexOf('.', at);
        bool isRight = dot > 0 && MailSecret.Same(Sign(bare[..dot]), bare[(dot + 1)..at].ToLowerInvariant());
        return isRight ? TagCheck.Valid : TagCheck.Wrong;
    }

    private string Sign(string left) => Convert.ToHexString(_secret.Sha256(left + "@" + Domain.ToLowerInvariant())).ToLowerInvariant()[..SignatureLength];
}
