using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Qsbmf;

/// <summary>qmail's failure notice and its kin (QSBMF, D. J. Bernstein 1997; qmail-send.c, injectbounce).</summary>
internal sealed class QsbmfGrammar : IGrammar
{
    /// <summary>Headers that a person's mail program writes and that stand above no notice but a daemon's.</summary>
    private static readonly string[] PersonalHeaders = ["In-Reply-To", "References", "User-Agent", "X-Mailer"];

    public Findings? Read(Notice notice)
    {
        bool isByDaemon = notice.Facts.IsDaemons || notice.Facts.HasBounceMark;
        if (!isByDaemon && IsPersonal(notice.Headers))
            return null;
        foreach (TextLines text in notice.Texts)
        {
            QsbmfIntro? intro = QsbmfIntro.Find(text, notice.Facts, isByDaemon);
            if (intro is null && isByDaemon)
                intro = FreeIntro.Find(text, notice);
            if (intro is not null && ReadText(notice, text, intro, isByDaemon) is Findings findings)
                return findings;
        }

        return null;
    }

    /// <summary>Reads a text that has an intro; null where a text that nobody vouches for names no recipient as qmail does.</summary>
    public static Findings? ReadText(Notice notice, TextLines text, QsbmfIntro intro, bool isByDaemon)
    {
        int end = QsbmfBreak.Find(text, intro);
        Findings findings = new()
        {
            Grammar = intro.Row.Name,
            Text = text,
            Generator = intro.Row.Generator,
            Kind = ReportKind.Failure,
            ReportingMta = intro.Host,
            IsDoubleBounce = IsDouble(notice, text, intro, end),
        };
        new QsbmfWalk(text, intro, end, findings).Run(isByDaemon);
        if (findings.Blocks.Count == 0 && !isByDaemon)
            return null;
        if (findings.Blocks.Count == 0)
            LostRecipients.Read(text, intro, end, notice, findings);
        if (end < text.Count)
            findings.ReturnedFromLine = end;
        return findings;
    }

    /// <summary>A bounce of a bounce goes out under the sender <c>#@[]</c>, and its words say so.</summary>
    private static bool IsDouble(Notice notice, TextLines text, QsbmfIntro intro, int end)
        => notice.Headers["Return-Path"]?.Contains("#@[]", StringComparison.Ordinal) == true
            || intro.WordsIn(text).AsSpan().HoldsAny(QsbmfRows.DoubleBounces)
            || (end < text.Count && text[end].HoldsAny(QsbmfRows.DoubleBounces));

    private static bool IsPersonal(HeaderTable headers)
    {
        foreach (string name in PersonalHeaders)
        {
            if (headers.Has(name))
                return true;
        }

        return false;
    }
}
