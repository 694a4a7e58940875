using System.Globalization;

namespace BounceParsing.Words;

/// <summary>The words of all languages, one table each: sections by kind, a phrase a line; a number sign begins a remark.</summary>
/// <remarks>
/// A phrase may go on within a word; a bar behind it bars that. Words that tell a reason tell of a failure as well, those with a
/// gap apart: <see cref="WordKind"/> has none.
/// </remarks>
internal static class LanguageTable
{
    public static void Load(List<WordRow> rows) => Add(LanguageLine.ReadAll(), rows);

    /// <exception cref="FormatException">A section is unknown, a phrase stands before the first, or a month bears no number.</exception>
    public static void Read(TextReader reader, List<WordRow> rows) => Add(LanguageLine.Read("", reader), rows);

    private static void Add(IEnumerable<LanguageLine> lines, List<WordRow> rows)
    {
        (string section, WordKind kind) = ("", default);
        foreach (LanguageLine line in lines)
        {
            if (!ReferenceEquals(line.Section, section))
                (section, kind) = (line.Section, line.IsRule ? WordKind.Failure : KindOf(line.Section));
            if (!line.IsRule || line.TellsFailure)
                rows.Add(RowOf(line.IsRule ? line.Words.TrimEnd('*') : line.Words, kind));
        }
    }

    /// <summary>A month's number stands before its name.</summary>
    private static WordRow RowOf(string line, WordKind kind)
    {
        if (kind != WordKind.Month)
            return new WordRow(line, kind, 0);
        int blank = line.IndexOf(' ', StringComparison.Ordinal);
        return int.TryParse(line.AsSpan(0, Math.Max(0, blank)), NumberStyles.None, CultureInfo.InvariantCulture, out int month) && month is >= 1 and <= 12
            ? new WordRow(line[(blank + 1)..], kind, month)
            : throw new FormatException($"'{line}' is no month's number and name.");
    }

    private static WordKind KindOf(string section) => section switch
    {
        "[subject]" => WordKind.Subject,
        "[subject ending]" => WordKind.SubjectEnding,
        "[delay subject]" => WordKind.DelaySubject,
        "[conversation subject]" => WordKind.ConversationSubject,
        "[list refusal subject]" => WordKind.ListRefusalSubject,
        "[administrator subject]" => WordKind.AdministratorSubject,
        "[auto-reply subject]" => WordKind.AutoReplySubject,
        "[away subject]" => WordKind.AwaySubject,
        "[away subject ending]" => WordKind.AwaySubjectEnding,
        "[acknowledgement subject]" => WordKind.AcknowledgementSubject,
        "[new address subject]" => WordKind.NewAddressSubject,
        "[receipt subject]" => WordKind.ReceiptSubject,
        "[refusal subject]" => WordKind.RefusalSubject,
        "[unsubscribe subject]" => WordKind.UnsubscribeSubject,
        "[daemon]" => WordKind.Daemon,
        "[office]" => WordKind.Office,
        "[list error address]" => WordKind.ListErrorAddress,
        "[bounce address]" => WordKind.BounceAddress,
        "[unsubscribe address]" => WordKind.UnsubscribeAddress,
        "[redacted address]" => WordKind.RedactedAddress,
        "[receipt class]" => WordKind.ReceiptClass,
        "[opening]" => WordKind.Opening,
        "[administrator]" => WordKind.Administrator,
        "[phishing]" => WordKind.Phishing,
        "[away]" => WordKind.Away,
        "[acknowledgement]" => WordKind.Acknowledgement,
        "[challenge]" => WordKind.Challenge,
        "[plain challenge]" => WordKind.PlainChallenge,
        "[discarded]" => WordKind.Discarded,
        "[refusal]" => WordKind.Refusal,
        "[unsubscribe command]" => WordKind.UnsubscribeCommand,
        "[unsubscribe program]" => WordKind.UnsubscribeProgram,
        "[new address]" => WordKind.NewAddress,
        "[left]" => WordKind.Left,
        "[return date]" => WordKind.ReturnDate,
        "[behind return date]" => WordKind.BehindReturnDate,
        "[end of return date]" => WordKind.EndOfReturnDate,
        "[month]" => WordKind.Month,
        "[failure]" => WordKind.Failure,
        "[delay]" => WordKind.Delay,
        "[success]" => WordKind.Success,
        "[final]" => WordKind.Final,
        "[copy]" => WordKind.Copy,
        "[contact]" => WordKind.Contact,
        "[keeper]" => WordKind.Keeper,
        _ => throw new FormatException($"{section} is no kind of words."),
    };
}
