using BounceParsing.Grammars;
using BounceParsing.Joining;
using BounceParsing.Reading;

namespace BounceParsing;

/// <summary>A message, and what the gate and the grammars read out of it.</summary>
internal readonly record struct NoticeReading(Notice Notice, GateVerdict Gate, Findings? Fields, Findings? Prose)
{
    public bool IsReport => Prose is not null || Fields is { Blocks.Count: > 0 } or { Kind: not ReportKind.None };

    /// <summary>True for what a list or a person passes on; a reply or a receipt that is attached is what was returned.</summary>
    public bool IsNotice => IsReport && (Fields is null || !BystanderJudge.IsFor(Fields.Kind) || Fields.Kind == ReportKind.Complaint);

    public static NoticeReading Of(Notice notice, Grammarians grammarians)
    {
        GateVerdict gate = notice.Facts.Verdict;
        if (gate == GateVerdict.Refused)
            return new NoticeReading(notice, gate, null, null);
        (Findings? fields, Findings? prose) = grammarians.Read(notice, gate);
        return new NoticeReading(notice, gate, fields, prose);
    }
}
