using BounceParsing.Reading;

namespace BounceParsing.Grammars.Qsbmf;

/// <summary>qmail's failure notice (QSBMF, D. J. Bernstein 1997; qmail-send.c, injectbounce).</summary>
internal sealed class QsbmfGrammar : IGrammar
{
    public Findings? Read(Notice notice)
    {
        string? subject = notice.Headers["Subject"];
        foreach (TextLines text in notice.Texts)
        {
            if (QsbmfIntro.Find(text, subject) is not QsbmfIntro intro)
                continue;
            Findings findings = new()
            {
                Grammar = "qsbmf",
                Text = text,
                Generator = "qmail",
                Kind = ReportKind.Failure,
                ReportingMta = intro.Host,
                IsDoubleBounce = intro.IsDoubleBounce,
            };
            new QsbmfWalk(text, intro, findings).Run();
            if (findings.Blocks.Count > 0)
                return findings;
        }

        return null;
    }
}
