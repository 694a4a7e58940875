using BounceParsing.Joining;
using BounceParsing.Reading;

namespace BounceParsing.Grammars.Unknown;

/// <summary>The last resort: a notice from a mailer that no row knows. An address counts that stands beside a code or a failure phrase in the notice's own words.</summary>
internal sealed class UnknownGrammar : IGrammar
{
    /// <summary>Later parts are the returned message's.</summary>
    private const int MostTexts = 2;

    public Findings? Read(Notice notice)
    {
        if (!IsFromMailer(notice))
            return null;
        NotRecipients others = new(notice);
        int texts = Math.Min(notice.Texts.Count, MostTexts);
        for (int i = 0; i < texts; i++)
        {
            TextLines text = notice.Texts[i];
            OwnWords words = new(text, notice.Facts.WordsOf(text), notice.Facts.CopyOf(text));
            ReportKind kind = words.Kind;
            RecipientSearch search = new(words, others);
            List<(string Address, int Line)> recipients = kind == ReportKind.None ? [] : search.Run();
            if (recipients.Count == 0)
                AddNamed(notice.Headers["X-Failed-Recipients"], recipients);
            if (recipients.Count == 0)
                recipients = search.Doubtful();
            if (recipients.Count == 0 && i == 0)
                (kind, recipients) = ReadBySubject(notice, words, search);
            if (recipients.Count > 0)
                return Read(words, kind == ReportKind.None ? ReportKind.Failure : kind, recipients);
            if (kind == ReportKind.Failure && ReturnsMessage(notice, words))
                return MakeFindings(words, kind);
        }

        return null;
    }

    /// <summary>A Subject alone will not do: people write about notices too. With the returned message attached it will.</summary>
    private static bool IsFromMailer(Notice notice)
    {
        NoticeFacts facts = notice.Facts;
        if (facts.Verdict != GateVerdict.Admitted)
            return false;
        return facts.IsReport || facts.IsDaemons || notice.Headers.Has("Auto-Submitted") || facts.SubjectWords.Ends(WordKind.SubjectEnding)
            || (facts.SubjectWords.Has(WordKind.Subject) && IsReturned(notice.Attached));
    }

    /// <summary>True for one message, which is no notice itself.</summary>
    private static bool IsReturned(List<Notice> attached) => attached is [Notice returned] && returned.Facts.Verdict == GateVerdict.Refused;

    /// <summary>Some mailers name in a header whom their notice is about.</summary>
    private static void AddNamed(string? header, List<(string Address, int Line)> recipients)
    {
        for (int from = 0; AddressSearch.TryFind(header, ref from, out ReadOnlySpan<char> address);)
            recipients.Add((address.ToString(), 0));
    }

    /// <summary>Where only the Subject of a daemon's notice speaks a language that is known, the first address of its text is the one that it is about.</summary>
    private static (ReportKind Kind, List<(string Address, int Line)> Recipients) ReadBySubject(Notice notice, OwnWords words, RecipientSearch search)
    {
        TextWords subject = notice.Facts.SubjectWords;
        bool isDelay = subject.Has(WordKind.DelaySubject) || words.Kind == ReportKind.Delay;
        bool isTold = notice.Facts.IsDaemons && (isDelay || subject.Has(WordKind.Subject));
        if (!isTold || words.CopyLine == 0)
            return (words.Kind, []);
        return (isDelay ? ReportKind.Delay : ReportKind.Failure, search.First());
    }

    /// <summary>True where a message comes back that is no notice itself: it failed, though nobody is named.</summary>
    private static bool ReturnsMessage(Notice notice, OwnWords words)
        => notice.Attached.Count == 0 ? words.CopyLine >= 0 : notice.Attached[0].Facts.Verdict != GateVerdict.Admitted;

    private static Findings MakeFindings(OwnWords words, ReportKind kind)
        => new() { Grammar = "unknown", IsGuess = true, Kind = kind, Text = words.Text, ReturnedFromLine = words.CopyLine };

    /// <summary>What is said of each recipient; those that stand together in a list without words share the words below it.</summary>
    private static Findings Read(OwnWords words, ReportKind kind, List<(string Address, int Line)> recipients)
    {
        Findings findings = MakeFindings(words, kind);
        DeliveryAction action = KindRules.DefaultAction(kind);
        string said = string.Empty;
        (int From, int To) range = (-1, -1);
        for (int first = 0, next; first < recipients.Count; first = next)
        {
            next = first + 1;
            while (next < recipients.Count && words.IsListed(recipients[next - 1].Line, recipients[next].Line))
                next++;
            int from = first == 0 ? 0 : recipients[first].Line;
            int to = next < recipients.Count ? Math.Max(recipients[next].Line, recipients[first].Line + 1) : words.End;

            // Many may stand in one line: its words are kept once.
            if (range != (from, to))
                (range, said) = ((from, to), words.Text.Slice(from, to));
            for (int i = first; i < next; i++)
                findings.Blocks.Add(new Block { FinalRecipient = recipients[i].Address, Action = action, Diagnostic = said });
        }

        return findings;
    }
}
