namespace BounceParsing.Cli.Redaction;

/// <summary>
/// Takes people, hosts and texts out of a mail in such a way that its report stays the same but for the names. A secret by which
/// the mail is read as it is, such as a provider's domain, is kept; no other is.
/// </summary>
internal static class Redactor
{
    public static byte[] Redact(byte[] mail)
    {
        BounceReport report = Parse(mail);
        HashSet<Secret> kept = [];
        byte[] redacted = Rewrite(mail, kept, out List<Secret> secrets);
        if (ReportShape.AreSame(report, Parse(redacted)))
            return redacted;
        kept.UnionWith(secrets);
        foreach (Secret secret in secrets)
        {
            kept.Remove(secret);
            if (!ReportShape.AreSame(report, Parse(Rewrite(mail, kept, out _))))
                kept.Add(secret);
        }

        return Rewrite(mail, kept, out _);
    }

    private static byte[] Rewrite(byte[] mail, HashSet<Secret> kept, out List<Secret> secrets)
    {
        SecretNames names = new(kept);
        byte[] redacted = MailRewriter.Rewrite(mail, names);
        secrets = [.. names.Met];
        return redacted;
    }

    private static BounceReport Parse(byte[] mail)
    {
        using MemoryStream stream = new(mail);
        return BounceParser.Parse(stream);
    }
}
