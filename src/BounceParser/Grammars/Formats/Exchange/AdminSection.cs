using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Exchange;

/// <summary>
/// "Diagnostic information for administrators" of Exchange 2007 and later (Exchange Server documentation, "DSNs and NDRs in
/// Exchange Server", "Diagnostic information for administrators section").
/// </summary>
/// <remarks>
/// The headings are translated, the section's form is not: an address on a line of its own, perhaps a host, then
/// "#550 5.1.1 ... ##" or "Remote Server returned '550 5.1.1 ...'". So the form is what is read.
/// </remarks>
internal static class AdminSection
{
    private const string Returned = " returned '";

    public static Findings? Read(Notice notice, TextLines text)
    {
        Findings findings = new() { Grammar = "exchange-2007", Generator = ExchangeRow.Exchange, Text = text };
        int line = 0;
        while (line < text.Count)
        {
            if (AddressSearch.Alone(text[line]) is string address && DiagnosticLine(text, line + 1) is int diagnostic and > 0)
            {
                if (findings.Blocks.Count == 0 && notice.Facts.IsInCopy(text, line))
                    return null;
                if (findings.Blocks.Count == 0)
                    findings.ReportingMta = GeneratingServer(text, line);
                int end = DiagnosticEnd(text, diagnostic);
                findings.Blocks.Add(ToBlock(text, address, line, diagnostic, end));
                line = end;
            }
            else if (findings.Blocks.Count > 0 && ReturnedText.StartsHeader(text[line]))
            {
                findings.ReturnedFromLine = line;
                break;
            }
            else
            {
                line++;
            }
        }

        return findings.Blocks.Count > 0 ? findings : null;
    }

    private static Block ToBlock(TextLines text, string address, int line, int diagnostic, int end)
    {
        ReadOnlySpan<char> words = text.Slice(diagnostic, end).AsSpan().Trim();
        int above = text.IsBlank(diagnostic - 1) ? diagnostic - 2 : diagnostic - 1;
        ReadOnlySpan<char> host = above > line ? text[above].Trim() : default;
        int hash = words.IndexOf('#');
        if (words.EndsWith("#") && hash < words.Length - 1 && words[..hash].IndexOf('\n') < 0)
        {
            host = hash > 0 ? words[..hash].Trim() : host;
            words = words[(hash + 1)..].TrimEnd("# ");
        }

        return new Block
        {
            FinalRecipient = address,
            Action = words.Holds("Message delayed") ? DeliveryAction.Delayed : DeliveryAction.Failed,
            RemoteMta = host.IsEmpty ? null : host.ToString(),
            Diagnostic = words.ToString(),
        };
    }

    /// <summary>The line that begins the diagnostic: the next one, or the one after a host; -1 for none. A blank line may stand between, where a page or a gateway sets them apart.</summary>
    private static int DiagnosticLine(TextLines text, int line)
    {
        line = SkipOneBlank(text, line);
        if (line < text.Count && IsDiagnostic(text[line]))
            return line;
        bool isHost = line < text.Count && text[line].Contains('.') && !text[line].Trim().ContainsAny(' ', '@');
        int behind = SkipOneBlank(text, line + 1);
        return isHost && behind < text.Count && IsDiagnostic(text[behind]) ? behind : -1;
    }

    private static int SkipOneBlank(TextLines text, int line) => line < text.Count && text.IsBlank(line) ? line + 1 : line;

    private static bool IsDiagnostic(ReadOnlySpan<char> line)
    {
        int hash = line.IndexOf('#');
        if (hash >= 0 && ReplyCodeFinder.IndexOfFailure(line[hash..]) == 1 && line[..hash].Trim().IndexOf(' ') < 0)
            return true;
        int returned = line.IndexOf(Returned);
        return returned > 0 && line[..returned].Holds("Server");
    }

    private static int DiagnosticEnd(TextLines text, int line)
    {
        int end = line + 1;
        while (end < text.Count && !text.IsBlank(end) && AddressSearch.Alone(text[end]) is null)
            end++;
        return end;
    }

    /// <summary>The host in the paragraph above, behind a label in any language.</summary>
    private static string? GeneratingServer(TextLines text, int line)
    {
        int from = line - 1;
        while (from > 0 && text.IsBlank(from))
            from--;
        while (from > 0 && !text.IsBlank(from - 1))
            from--;
        for (; from >= 0 && from < line; from++)
        {
            int colon = text[from].LastIndexOfAny(':', '：');
            ReadOnlySpan<char> host = colon < 0 ? default : text[from][(colon + 1)..].Trim();
            if (host.Contains('.') && !host.ContainsAny(' ', '@'))
                return host.ToString();
        }

        return null;
    }
}
