namespace BounceParsing.Grammars.Formats.Sendmail;

/// <summary>One recipient of a Sendmail notice, as the list and the transcript tell of it.</summary>
internal sealed class SendmailRecipient(string address)
{
    public string Address { get; } = address;

    /// <summary>What lines about this recipient call it.</summary>
    public string Name { get; } = NameOf(address);

    public string? ExpandedFrom { get; set; }

    public DeliveryAction Action { get; set; }

    /// <summary>The first line of the remote reply, as the list gives it; long ones have dots in their middle.</summary>
    public string? Reason { get; set; }

    /// <summary>The lines of the transcript that speak of this recipient: the remote replies without their mark, else Sendmail's own.</summary>
    public List<string> Words { get; } = [];

    /// <summary>Sendmail's own code, beside a remote reply.</summary>
    public EnhancedStatusCode? OwnStatus { get; set; }

    public string? RemoteMta { get; set; }

    public SmtpStage Stage { get; set; }

    /// <summary>A name without the brackets and quotes that it may be written with.</summary>
    public static string NameOf(ReadOnlySpan<char> name) => AddressText.Unbracket(name.Trim()).Trim('"').ToString();

    /// <summary>True where a line of the transcript is the reply that the list quotes.</summary>
    public bool IsQuotedIn(IReadOnlyList<string> lines)
    {
        if (Reason is not { Length: > 0 } reason)
            return false;
        int cut = reason.IndexOf("...", StringComparison.Ordinal);
        ReadOnlySpan<char> beginning = cut > 20 ? reason.AsSpan(0, cut) : reason;
        foreach (string line in lines)
        {
            if (line.AsSpan().Contains(beginning, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    public Block ToBlock(IReadOnlyList<string> aboutAll, SharedWords shared)
    {
        List<string> words = [];
        if (Reason is { Length: > 0 } && !IsQuotedIn(Words))
            words.Add(Reason);
        foreach (string line in Words.Concat(aboutAll))
        {
            if (shared.Take(line) is { Length: > 0 } taken)
                words.Add(taken);
        }

        return new Block
        {
            FinalRecipient = Address,
            OriginalRecipient = ExpandedFrom,
            Action = Action,
            Status = OwnStatus,
            Stage = Stage,
            RemoteMta = RemoteMta,
            Diagnostic = words.Count > 0 ? string.Join('\n', words) : null,
        };
    }
}
