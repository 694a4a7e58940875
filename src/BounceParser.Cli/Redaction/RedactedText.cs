using System.Text.RegularExpressions;

namespace BounceParsing.Cli.Redaction;

/// <summary>Puts other names into texts and headers. A text's characters are its bytes, whatever its charset.</summary>
internal static partial class RedactedText
{
    private static readonly HashSet<string> PeoplesHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "From", "To", "Cc", "Bcc", "Sender", "Reply-To", "Resent-From", "Resent-To", "Disposition-Notification-To", "Apparently-To",
    };

    private static readonly HashSet<string> OpaqueHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "DKIM-Signature", "DomainKey-Signature", "ARC-Seal", "ARC-Message-Signature", "ARC-Authentication-Results", "X-Google-DKIM-Signature",
        "X-Gm-Message-State", "X-Google-Smtp-Source", "Thread-Index", "Thread-Topic", "List-Unsubscribe", "Keywords", "Comments",
    };

    /// <summary>Addresses, hosts and IP addresses under other names.</summary>
    public static string Names(string text, SecretNames names)
    {
        text = Address().Replace(text, match => $"{names.LocalPart(match.Groups[1].Value)}@{HostOf(match.Groups[2].Value, names)}");
        text = Host().Replace(text, match => match.Value.EndsWith(".example", StringComparison.Ordinal) ? match.Value : names.Host(match.Value));
        return IpAddress().Replace(text, match => names.IpAddress(match.Value));
    }

    /// <summary>A header with its folds. Of the returned message, what its sender wrote is masked.</summary>
    public static string Header(string header, bool isReturned, SecretNames names)
    {
        int colon = header.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            return Names(header, names);
        string name = header[..colon];
        string value = header[(colon + 1)..];
        if (OpaqueHeaders.Contains(name))
            return $"{name}:{names.Content(value, _ => " removed\n")}";
        if (isReturned && name.Equals("Subject", StringComparison.OrdinalIgnoreCase))
            return $"{name}:{names.Content(value, _ => " removed\n")}";
        if (PeoplesHeaders.Contains(name))
            value = DisplayName().Replace(value, match => $"{match.Groups[1].Value}{names.Name(match.Groups[2].Value)}{match.Groups[3].Value}");
        return $"{name}:{Names(value, names)}";
    }

    /// <summary>Each letter and digit as another, so that the lines keep their lengths.</summary>
    public static string Mask(string text) => string.Concat(text.Select(c => c switch
    {
        >= 'a' and <= 'z' or >= '\u0080' => 'x',
        >= 'A' and <= 'Z' => 'X',
        >= '0' and <= '9' => '0',
        _ => c,
    }));

    private static string HostOf(string host, SecretNames names) => host.Contains('.', StringComparison.Ordinal) ? names.Host(host) : host;

    [GeneratedRegex(@"([A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,200})@((?:[A-Za-z0-9-]{1,63}\.)*[A-Za-z0-9-]{1,63})")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<![A-Za-z0-9@.-])(?:[A-Za-z0-9_-]{1,63}\.)+[A-Za-z]{2,24}(?![A-Za-z0-9-])")]
    private static partial Regex Host();

    [GeneratedRegex(@"(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?!\.?[0-9])|(?<![0-9A-Za-z:])[0-9A-Fa-f]{1,4}(?::{1,2}[0-9A-Fa-f]{1,4}){3,7}(?![0-9A-Za-z:])")]
    private static partial Regex IpAddress();

    [GeneratedRegex(@"((?:^|,)\s*""?)([^<>,@""\r\n]*[^<>,@""\s])(""?\s*<)")]
    private static partial Regex DisplayName();
}
