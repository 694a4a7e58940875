namespace BounceParsing.Tests.Languages;

/// <summary>The same notice in another language says the same: kind, recipient, reason, hard or not.</summary>
public sealed class LanguageNoticeTests
{
    public static TheoryData<string, string> Notices()
    {
        TheoryData<string, string> rows = [];
        foreach (string language in LanguageNotices.Languages)
        {
            foreach (string name in LanguageNotices.WordsOf(language).Keys.Where(name => name != "subject"))
                rows.Add(language, name);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Notices))]
    public void A_notice_says_the_same_in_each_language(string language, string name)
    {
        (ReportKind kind, BounceReason reason, bool isHard) = LanguageNotices.Cases[name];
        string expected = $"{kind}; {LanguageNotices.Recipient} {reason} {(isHard ? "hard" : "soft")}";
        IEnumerable<(string Form, byte[] Mail)> forms = LanguageNotices.Write(language, name);
        forms.Select(form => $"{form.Form}: {Said(form.Mail)}").Should().Equal(forms.Select(form => $"{form.Form}: {expected}"));
    }

    [Fact]
    public void Each_language_has_all_cases()
        => LanguageNotices.Languages.Where(language => !LanguageNotices.Cases.Keys.All(LanguageNotices.WordsOf(language).ContainsKey)).Should().BeEmpty();

    private static string Said(byte[] mail)
    {
        using MemoryStream stream = new(mail);
        BounceReport report = BounceParser.Parse(stream);
        return string.Join("; ", report.Recipients.Select(one => $"{one.Address} {one.Reason} {(one.IsHardBounce ? "hard" : "soft")}").Prepend($"{report.Kind}"));
    }
}
