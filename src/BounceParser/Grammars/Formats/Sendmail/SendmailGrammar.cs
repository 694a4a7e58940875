using BounceParsing.Reading;

namespace BounceParsing.Grammars.Formats.Sendmail;

/// <summary>The notices of Sendmail 8 (sendmail/savemail.c, errbody) and Sendmail 5.</summary>
internal sealed class SendmailGrammar() : TextGrammar(FormatMark.Sendmail)
{
    protected override Findings? ReadText(Notice notice, TextLines text)
        => FindFirst(text) is int first and >= 0 ? new SendmailNotice(text, first, notice.Limits).Read() : null;

    /// <summary>The first heading; what stands below the beginning of a message's headers is not looked at.</summary>
    private static int FindFirst(TextLines text)
    {
        for (int line = 0; line < text.Count; line++)
        {
            SectionRole role = SendmailSection.Of(text[line]).Role;
            if (role is SectionRole.List or SectionRole.Transcript)
                return line;
            if (role == SectionRole.Returned || ReturnedText.StartsHeader(text[line]))
                return -1;
        }

        return -1;
    }
}
