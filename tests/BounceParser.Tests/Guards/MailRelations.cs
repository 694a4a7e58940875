using System.Text;
using MimeKit;

namespace BounceParsing.Tests.Guards;

/// <summary>Changes to a mail that must not change what it says: each as the way from its bytes (in Latin-1, lines ending in LF) to others.</summary>
internal static class MailRelations
{
    private const string Banner = "CAUTION: This is an external e-mail. Do not click links or open attachments\nunless you know the sender and the content is safe.";

    private const string Footer =
        "_______________________________________________\nMembers mailing list -- members@lists.example.org\nTo unsubscribe send an email to members-leave@lists.example.org\n"
        + "https://lists.example.org/members\n";

    private const string Disclaimer = "-- \nThis message is confidential. If you are not the intended recipient, delete it.\nhttps://www.example.org/disclaimer?id=5.1.1\n";

    private const string Traces =
        "X-Spam-Status: No, score=-1.9 required=5.0 tests=BAYES_00,RCVD_IN_DNSWL_NONE\nX-Virus-Scanned: clean\n"
        + "Received: from relay.example.org (relay.example.org [192.0.2.77])\n\tby mx.example.org with ESMTPS id 4ABC12 for <bounces@example.org>; Mon, 2 Mar 2026 10:00:00 +0000\n"
        + "X-Originating-IP: 192.0.2.99\n";

    private const string QmailNotice =
        "Hi. This is the qmail-send program at mail.example.org.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n"
        + "<other@example.org>:\n192.0.2.7 does not like recipient.\nRemote host said: 550 5.1.1 No such user here\nGiving up on 192.0.2.7.\n";

    private const string ReportFields =
        "Reporting-MTA: dns; mail.example.org\n\nFinal-Recipient: rfc822; other@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 No such user here\n";

    /// <summary>The changes by name; null where a mail is none that can be changed so.</summary>
    public static IReadOnlyDictionary<string, Func<string, string?>> All { get; } = new Dictionary<string, Func<string, string?>>
    {
        ["line ends"] = mail => mail.Replace("\n", "\r\n", StringComparison.Ordinal),
        ["header case"] = mail => OnHeaders(mail, headers => headers.Select(header => header[..header.IndexOf(':')].ToUpperInvariant() + header[header.IndexOf(':')..])),
        ["header order"] = mail => OnHeaders(mail, headers => headers.OrderBy(header => header[..header.IndexOf(':')], StringComparer.OrdinalIgnoreCase)),
        ["header folding"] = mail => OnHeaders(mail, headers => headers.Select(Fold)),
        ["traces"] = mail => mail.Contains('\r', StringComparison.Ordinal) ? null : Traces + mail,
        ["quoted-printable"] = mail => Encoded(mail, "quoted-printable", QuotedPrintable),
        ["base64"] = mail => Encoded(mail, "base64", Base64),
        ["utf-7"] = mail => IsPlainAscii(mail) ? WithType(Split(mail).Headers + "\n" + Split(mail).Body.Replace("+", "+-", StringComparison.Ordinal), "text/plain; charset=utf-7") : null,
        ["declared charset"] = mail => IsPlainAscii(mail) ? WithType(mail, "text/plain; charset=windows-1252") : null,
        ["utf-16"] = mail => IsPlainAscii(mail) ? Encoded(WithType(mail, "text/plain; charset=utf-16le")!, "base64", body => Base64(Encoding.Unicode.GetBytes(Encoding.Latin1.GetString(body)))) : null,
        ["utf-8"] = InUtf8,
        ["HTML only"] = mail => AsHtml(mail, body => "<html><body><pre>" + body + "</pre></body></html>\n"),
        ["HTML only, broken by tags"] = mail => mail.Contains("\n ", StringComparison.Ordinal) || mail.Contains("\n\t", StringComparison.Ordinal) ? null : AsHtml(mail, body => "<html><body>" + body.Replace("\n", "<br>\n", StringComparison.Ordinal) + "</body></html>\n"),
        ["returned body replaced"] = mail => WithCopiedBody(mail, QmailNotice),
        ["returned body replaced by a report's fields"] = mail => WithCopiedBody(mail, ReportFields),
        ["banner"] = mail => OnText(mail, body => Banner + "\n\n" + body),
        ["footer"] = mail => OnText(mail, body => body + "\n" + Footer),
        ["disclaimer"] = mail => OnText(mail, body => body + "\n" + Disclaimer),
        ["wrapping multipart"] = mail => Wrapped(mail, string.Empty, string.Empty),
        ["banner part"] = mail => Wrapped(mail, "--wrap0\nContent-Type: text/plain\n\n" + Banner + "\n\n", string.Empty),
        ["footer part"] = mail => Wrapped(mail, string.Empty, "--wrap0\nContent-Type: text/plain\nContent-Disposition: inline\n\n" + Footer + "\n"),
        ["hosts renamed"] = mail => IsReadable(mail) ? Renamed(mail) : null,
        ["recipients renamed"] = mail => NamesRecipients(mail) ? RecipientsRenamed(mail, mail) : null,
    };

    /// <summary>What is said of a mail after a change: the same, but for names that the change gave anew.</summary>
    public static string InWords(string relation, string mail, string said) => relation switch
    {
        "hosts renamed" => Renamed(said),
        "recipients renamed" => RecipientsRenamed(said, mail),
        _ => said,
    };

    /// <summary>Headers and body, parted at the first blank line.</summary>
    public static (string Headers, string Body) Split(string mail)
    {
        int end = mail.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? (mail, string.Empty) : (mail[..(end + 1)], mail[(end + 2)..]);
    }

    public static string? TypeOf(string mail)
        => Headers(mail).FirstOrDefault(header => header.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase)) is string type
            ? type["Content-Type:".Length..].Trim()
            : null;

    private static List<string> Headers(string mail)
    {
        List<string> headers = [];
        foreach (string line in Split(mail).Headers.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] is ' ' or '\t' && headers.Count > 0)
                headers[^1] += "\n" + line;
            else
                headers.Add(line);
        }

        return headers;
    }

    private static string? OnHeaders(string mail, Func<List<string>, IEnumerable<string>> change)
    {
        List<string> headers = Headers(mail);
        bool areHeaders = headers.TrueForAll(header => header.IndexOf(':') > 0 && !header.AsSpan(0, header.IndexOf(':')).Contains(' '));
        return areHeaders ? string.Join('\n', change(headers)) + "\n\n" + Split(mail).Body : null;
    }

    /// <summary>Folds at the blank behind the name and at one more, but not where quotes or encoded words may stand.</summary>
    private static string Fold(string header)
    {
        int blank = header.IndexOf(": ", StringComparison.Ordinal);
        if (blank < 0 || header.Contains('\n', StringComparison.Ordinal) || header.AsSpan(blank + 2).Trim().IsEmpty)
            return header;
        int second = header.IndexOf(' ', blank + 2);
        return second < 0 || second + 1 == header.Length ? header.Insert(blank + 1, "\n") : header.Insert(second, "\n");
    }

    private static bool IsPlainAscii(string mail) => IsPlain(mail) && Split(mail).Body.All(char.IsAscii);

    private static bool IsPlain(string mail)
        => (TypeOf(mail)?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) ?? true)
            && !Headers(mail).Exists(header => header.StartsWith("Content-Transfer-Encoding:", StringComparison.OrdinalIgnoreCase));

    private static string? OnText(string mail, Func<string, string> change)
        => IsPlain(mail) ? Split(mail).Headers + "\n" + change(Split(mail).Body) : null;

    private static string? WithType(string mail, string type)
        => OnHeaders(mail, headers => headers.Where(header => !header.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase)).Append("Content-Type: " + type));

    private static string? Encoded(string mail, string encoding, Func<byte[], string> encode)
    {
        if (!IsPlain(mail))
            return null;
        (string headers, string body) = Split(mail);
        return headers + $"Content-Transfer-Encoding: {encoding}\n\n" + encode(Encoding.Latin1.GetBytes(body));
    }

    private static string QuotedPrintable(byte[] body)
    {
        StringBuilder text = new();
        int column = 0;
        foreach (byte b in body)
        {
            string piece = b is >= 33 and <= 126 and not (byte)'=' or (byte)'\n' ? ((char)b).ToString() : $"={b:X2}";
            if (column + piece.Length > 70 && b != '\n')
            {
                text.Append("=\n");
                column = 0;
            }

            text.Append(piece);
            column = b == '\n' ? 0 : column + piece.Length;
        }

        return text.ToString();
    }

    private static string? Wrapped(string mail, string before, string after)
    {
        bool isAttachable = TypeOf(mail) is not string type || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);
        if (!isAttachable || OnHeaders(mail, headers => headers) is null)
            return null;
        List<string> headers = Headers(mail);
        string own = string.Join('\n', headers.Where(header => !IsContent(header)));
        string inner = string.Join('\n', headers.Where(header => IsContent(header) && !header.StartsWith("MIME-Version", StringComparison.OrdinalIgnoreCase)));
        return $"{own}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=wrap0\n\n{before}--wrap0\n{inner}{(inner.Length > 0 ? "\n" : "")}\n{Split(mail).Body}\n{after}--wrap0--\n";
    }

    private static bool IsContent(string header)
        => (header.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) && !header.StartsWith("Content-Class", StringComparison.OrdinalIgnoreCase)) || header.StartsWith("MIME-Version", StringComparison.OrdinalIgnoreCase);

    private static string Base64(byte[] body)
        => Convert.ToBase64String(body, Base64FormattingOptions.InsertLineBreaks).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";

    /// <summary>The mail in UTF-8, where its text is in another charset and says so.</summary>
    private static string? InUtf8(string mail)
    {
        if (!IsPlain(mail) || IsPlainAscii(mail) || TypeOf(mail) is not string type || !ContentType.TryParse(type, out ContentType? declared))
            return null;
        if (declared.CharsetEncoding is not Encoding encoding)
            return null;
        string text = encoding.GetString(Encoding.Latin1.GetBytes(Split(mail).Body));
        return WithType(Split(mail).Headers + "\n" + Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text)), "text/plain; charset=utf-8");
    }

    private static string? AsHtml(string mail, Func<string, string> mark)
        => IsPlain(mail) && OnText(mail, body => mark(Escaped(body))) is string html ? WithType(html, "text/html" + CharsetOf(mail)) : null;

    private static string Escaped(string text)
        => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string CharsetOf(string mail)
        => TypeOf(mail) is string type && ContentType.TryParse(type, out ContentType? declared) && declared.Charset is string charset ? "; charset=" + charset : string.Empty;

    /// <summary>The mail with another body in the returned message; null where none is returned with a body.</summary>
    private static string? WithCopiedBody(string mail, string body)
    {
        (string headers, string text) = Split(mail);
        int copy = text.LastIndexOf("\nMessage-ID:", StringComparison.OrdinalIgnoreCase);
        int start = copy < 0 ? -1 : text.IndexOf("\n\n", copy, StringComparison.Ordinal);
        if (start < 0 || text.AsSpan(start).Trim().IsEmpty)
            return null;
        int boundary = text.IndexOf("\n--", start + 1, StringComparison.Ordinal);
        return headers + "\n" + text[..(start + 2)] + body + (boundary < 0 ? string.Empty : text[boundary..]);
    }

    /// <summary>A text with another name before the @ of each recipient that the mail's report names.</summary>
    private static string RecipientsRenamed(string text, string mail)
        => Recipients(mail).Aggregate(text, (renamed, address) => renamed.Replace(address, "x" + address, StringComparison.OrdinalIgnoreCase));

    /// <summary>True where all recipients stand in the mail as the report has them, and none is quoted.</summary>
    private static bool NamesRecipients(string mail)
        => IsReadable(mail) && !mail.Contains("x400;", StringComparison.OrdinalIgnoreCase) && Recipients(mail) is { Length: > 0 } recipients
            && Array.TrueForAll(recipients, address => address[0] != '"' && mail.Contains(address, StringComparison.OrdinalIgnoreCase));

    private static string[] Recipients(string mail)
        => [.. BounceParser.Parse(new MemoryStream(Encoding.Latin1.GetBytes(mail))).Recipients.Select(recipient => recipient.Address).OfType<string>().Distinct()];

    /// <summary>True where names stand in the mail as they are.</summary>
    private static bool IsReadable(string mail)
        => !mail.Contains("base64", StringComparison.OrdinalIgnoreCase) && !mail.Contains("=?", StringComparison.Ordinal);

    private static string Renamed(string mail)
        => mail.Replace("example.com", "elpmaxe.com", StringComparison.OrdinalIgnoreCase).Replace("example.net", "elpmaxe.net", StringComparison.OrdinalIgnoreCase);
}
