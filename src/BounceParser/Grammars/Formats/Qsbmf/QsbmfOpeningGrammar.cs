using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Qsbmf;

/// <summary>A daemon's notice whose first line tells that it is qmail's or its kin's: no other format is asked, and no words are looked for.</summary>
internal sealed class QsbmfOpeningGrammar : IGrammar
{
    public Findings? Read(Notice notice)
        => notice.Facts.Qsbmf is QsbmfIntro intro && QsbmfGrammar.ReadText(notice, notice.Texts[0], intro, isByDaemon: true) is { Blocks.Count: > 0 } findings
            ? findings
            : null;
}
