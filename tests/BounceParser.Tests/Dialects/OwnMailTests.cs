using BounceParsing.Grammars.Dialects;
using BounceParsing.Grammars.Formats.Qsbmf;
using BounceParsing.Grammars.Reports;
using BounceParsing.Reading;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests.Dialects;

/// <summary>What a row says is read in a mail of our own, through the front door: a row, and each shape of a row, that no mail needs may say what it likes.</summary>
public sealed class OwnMailTests
{
    private static readonly IReadOnlyList<(string Path, BounceReport Report)> Mails =
        [.. MailFiles.AllPaths.Select(path => (path, MailFiles.Parse(path)))];

    public static TheoryData<string> Rows => [.. DialectTable.Rows.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_reads_its_sample_through_the_door(string name)
    {
        BounceReport report = MailFiles.Parse(MailFiles.MailPath("dialects/" + name));
        Dialect row = DialectTable.Rows.Single(candidate => candidate.Name == name);
        (report.Grammar, report.Generator).Should().Be((row.Grammar, row.Mailer));
    }

    [Fact]
    public void A_form_of_qmails_kin_is_read_in_a_mail_of_ours()
        => QsbmfRows.All.Append(QsbmfRows.FreeIntro).Where(row => !Mails.Any(mail => mail.Report.Grammar == row.Name && mail.Report.Generator == row.Generator))
            .Select(row => row.Name).Should().BeEmpty();

    [Fact]
    public void A_providers_complaint_is_read_in_a_mail_of_ours()
        => ComplaintRows.Rows.Where(row => !Mails.Any(mail => mail.Report.Grammar == "complaint" && mail.Report.Generator == row.Provider
                && mail.Report.Headers.From?.Contains(row.Sender, StringComparison.OrdinalIgnoreCase) == true
                && mail.Report.Headers.Subject?.StartsWith(row.Subject, StringComparison.OrdinalIgnoreCase) == true))
            .Select(row => $"{row.Provider}: {row.Sender}, {row.Subject}").Should().BeEmpty();

    /// <summary>A source that can be looked up: never "seen somewhere".</summary>
    [Fact]
    public void A_form_of_qmails_kin_cites_where_its_words_stand()
        => QsbmfRows.All.Append(QsbmfRows.FreeIntro).Where(row => row.Source.Contains("seen in", StringComparison.Ordinal) || row.Source.Length < 8)
            .Select(row => row.Name).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_shape_of_a_row_stands_in_a_mail_that_the_row_reads(string name)
    {
        Dialect row = DialectTable.Rows.Single(candidate => candidate.Name == name);
        TextLines[] texts = [.. Mails.Where(mail => mail.Report.Grammar == row.Grammar).SelectMany(mail => Notices.Read(File.ReadAllBytes(mail.Path)).Texts)];
        IEnumerable<LineShape> lines = row.Lines.Concat(row.Fields).Where(shape => !texts.Any(text => Stands(shape, text, isWhole: true)));
        IEnumerable<LineShape> beginnings = row.Opens.Concat(row.Values).Concat(row.Attempts).Concat(row.Closes).Concat(row.Copies).Concat(row.Hosts)
            .Where(shape => !texts.Any(text => Stands(shape, text, isWhole: false)));
        string.Join(" ¦ ", lines.Concat(beginnings).Select(shape => shape.Pattern)).Should().BeEmpty();
    }

    private static bool Stands(LineShape shape, TextLines text, bool isWhole)
        => Enumerable.Range(0, text.Count).Any(line =>
        {
            ShapeMatch match = default;
            return isWhole ? shape.MatchLine(text.From(line), ref match) : shape.MatchBeginning(text.From(line), ref match);
        });
}
