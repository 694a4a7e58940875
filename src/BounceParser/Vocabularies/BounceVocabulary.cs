using BounceParsing.Diagnosis;

namespace BounceParsing;

/// <summary>The words that another system has for reasons: read into <see cref="BounceReason"/>, and written from it.</summary>
/// <remarks>
/// Most are coarser: <see cref="KeepsReason"/> tells whether a reason survives the way there and back. Terms are compared
/// without regard to case.
/// </remarks>
public sealed class BounceVocabulary
{
    private const string Any = "*";

    private readonly Dictionary<string, BounceReason> _reads = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _writes = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly bool _isOfCodes;

    private BounceVocabulary(string name, string table)
    {
        Name = name;
        foreach (EmbeddedTable.Row row in EmbeddedTable.Read($"Terms.{table}.tsv"))
        {
            string term = row[0].ToString();
            _terms.Add(term);
            if (row[1] is "-")
                _isOfCodes = true;
            else
                _reads.Add(term, TableWords.Reason(row.Cell(1)));
            foreach (string reason in row[2].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
                _writes.Add(reason, term);
        }
    }

    /// <summary>Enhanced status codes (RFC 3463 and the IANA registry), such as "5.1.1".</summary>
    public static BounceVocabulary EnhancedStatusCodes { get; } = new("Enhanced status codes", "enhanced-status-codes");

    /// <summary>Sisimai's reasons, such as "userunknown".</summary>
    public static BounceVocabulary Sisimai { get; } = new("Sisimai", "sisimai");

    /// <summary>Amazon SES, bounceType and bounceSubType with a slash between, such as "Permanent/NoEmail".</summary>
    public static BounceVocabulary AmazonSes { get; } = new("Amazon SES", "ses");

    /// <summary>SendGrid's bounce_classification, such as "Invalid Address".</summary>
    public static BounceVocabulary SendGrid { get; } = new("SendGrid", "sendgrid");

    /// <summary>The reason of Mailgun's failed events, such as "suppress-bounce".</summary>
    public static BounceVocabulary Mailgun { get; } = new("Mailgun", "mailgun");

    /// <summary>The Type of Postmark's bounces, such as "HardBounce".</summary>
    public static BounceVocabulary Postmark { get; } = new("Postmark", "postmark");

    /// <summary>The bounce_class of SparkPost and Momentum, a number such as "10".</summary>
    public static BounceVocabulary SparkPost { get; } = new("SparkPost", "sparkpost");

    /// <summary>Mailjet's error_related_to and error with a slash between, such as "recipient/user unknown".</summary>
    public static BounceVocabulary Mailjet { get; } = new("Mailjet", "mailjet");

    /// <summary>The events of Brevo's webhooks, such as "hard_bounce".</summary>
    public static BounceVocabulary Brevo { get; } = new("Brevo", "brevo");

    /// <summary>The reject_reason of django-anymail, such as "bounced".</summary>
    public static BounceVocabulary Anymail { get; } = new("Anymail", "anymail");

    /// <summary>KumoMTA's bounce classes, such as "InvalidRecipient".</summary>
    public static BounceVocabulary KumoMta { get; } = new("KumoMTA", "kumomta");

    /// <summary>PowerMTA's bounce categories, such as "bad-mailbox".</summary>
    public static BounceVocabulary PowerMta { get; } = new("PowerMTA", "powermta");

    /// <summary>All vocabularies.</summary>
    public static IReadOnlyList<BounceVocabulary> All { get; } =
        [EnhancedStatusCodes, Sisimai, AmazonSes, SendGrid, Mailgun, Postmark, SparkPost, Mailjet, Brevo, Anymail, KumoMta, PowerMta];

    /// <summary>The system whose words they are.</summary>
    public string Name { get; }

    /// <summary>The terms that the table holds; of enhanced status codes those that are written, though all that are registered are read.</summary>
    public IReadOnlyList<string> Terms => _terms.AsReadOnly();

    /// <summary>The reason that a term stands for; null where the vocabulary has no such term.</summary>
    /// <exception cref="ArgumentNullException">The term is null.</exception>
    public BounceReason? ReasonOf(string term)
    {
        ArgumentNullException.ThrowIfNull(term);
        if (_isOfCodes)
            return EnhancedStatusCode.TryParse(term, out EnhancedStatusCode code) ? code.SuggestedReason : null;
        return _reads.TryGetValue(term, out BounceReason reason) ? reason : null;
    }

    /// <summary>The term that is nearest to a reason.</summary>
    public string TermFor(BounceReason reason) => TermFor(reason, BouncePermanence.Unknown);

    /// <summary>The term that is nearest to a reason; of two that fit, the one for its permanence.</summary>
    /// <param name="reason">The cause.</param>
    /// <param name="permanence">Whether waiting may help, where the vocabulary tells that apart.</param>
    public string TermFor(BounceReason reason, BouncePermanence permanence)
    {
        string word = reason.ToString();
        return _writes.GetValueOrDefault($"{word}/{permanence}")
            ?? _writes.GetValueOrDefault(word)
            ?? _writes.GetValueOrDefault($"{Any}/{permanence}")
            ?? _writes.GetValueOrDefault(Any)
            ?? _writes[nameof(BounceReason.Undetermined)];
    }

    /// <summary>The term that is nearest to what became of a recipient.</summary>
    /// <exception cref="ArgumentNullException">The recipient is null.</exception>
    public string TermFor(BouncedRecipient recipient)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        return TermFor(recipient.Reason, recipient.Permanence);
    }

    /// <summary>True where the term for a reason is read as the same reason again: nothing is lost.</summary>
    public bool KeepsReason(BounceReason reason) => ReasonOf(TermFor(reason)) == reason;

    /// <summary>The system's name.</summary>
    public override string ToString() => Name;
}
