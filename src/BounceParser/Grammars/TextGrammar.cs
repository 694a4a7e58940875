using BounceParsing.Reading;

namespace BounceParsing.Grammars;

/// <summary>A format of words, asked text by text, and only where one of its marks stands.</summary>
internal abstract class TextGrammar(FormatMark mark = FormatMark.None) : IGrammar
{
    private readonly FormatMark _mark = mark;

    public Findings? Read(Notice notice)
    {
        foreach (TextLines text in notice.Texts)
        {
            if ((_mark == FormatMark.None || notice.Facts.WordsOf(text).Has(_mark)) && ReadText(notice, text) is Findings findings)
                return findings;
        }

        return null;
    }

    /// <summary>What a text says in this format; null when it is not written in it.</summary>
    protected abstract Findings? ReadText(Notice notice, TextLines text);
}
