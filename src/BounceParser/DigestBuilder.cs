using BounceParsing.Joining;
using BounceParsing.Reading;

namespace BounceParsing;

/// <summary>
/// The report of a message that passes several notices on (multipart/digest, RFC 2046, 5.1.5, or several of message/rfc822): the
/// recipients of all of them, each with the words of its own notice.
/// </summary>
/// <remarks>What is each notice's own, such as the returned message, has no place in a report about several: it stays null.</remarks>
internal static class DigestBuilder
{
    /// <summary>The report; null where one of the messages is no notice of a delivery.</summary>
    public static BounceReport? Build(Notice digest, NoticeReading[] readings, BounceParserOptions options, CancellationToken cancellationToken)
    {
        List<JoinedNotice> notices = Join(readings, options.Limits, out bool wasCut);
        if (notices.Exists(notice => !KindRules.IsOfDelivery(notice.Kind)))
            return null;
        BouncedRecipient[] recipients = new BouncedRecipient[notices.Sum(notice => notice.Recipients.Count)];
        WordBudget budget = new(options.Limits, recipients.Length);
        int place = 0;
        foreach (JoinedNotice notice in notices)
        {
            notice.JudgeInto(recipients.AsSpan(place), options, budget, cancellationToken);
            place += notice.Recipients.Count;
        }

        return new BounceReport
        {
            Kind = KindRules.WorstOf(notices.Select(notice => notice.Kind)),
            Recipients = ValueList<BouncedRecipient>.Own(recipients),
            Generator = OfAll(notices, notice => notice.Generator),
            Grammar = OfAll(notices, notice => notice.Grammar),
            ReportingMta = SafeText.Line(OfAll(notices, notice => notice.ReportingMta)),
            Headers = new NoticeHeaders { All = digest.Headers },
            IsDoubleBounce = notices.TrueForAll(notice => notice.IsDoubleBounce),
            IsTruncated = wasCut || digest.IsTruncated || budget.WasCut || notices.Exists(notice => notice.IsTruncated),
        };
    }

    /// <summary>Joins each notice by itself, all of them within one count of recipients and mentions.</summary>
    private static List<JoinedNotice> Join(NoticeReading[] readings, BounceLimits limits, out bool wasCut)
    {
        List<JoinedNotice> notices = new(readings.Length);
        (int recipients, int mentions) = (limits.MaxRecipients, limits.MaxMentions);
        foreach (NoticeReading reading in readings)
        {
            if (recipients <= 0 || mentions <= 0)
                break;
            JoinedNotice joined = JoinedNotice.Of(reading, limits with { MaxRecipients = recipients, MaxMentions = mentions });
            (recipients, mentions) = (recipients - joined.Recipients.Count, mentions - joined.Mentions);
            notices.Add(joined);
        }

        wasCut = notices.Count < readings.Length;
        return notices;
    }

    /// <summary>What all of the notices say alike; null where they differ.</summary>
    private static string? OfAll(List<JoinedNotice> notices, Func<JoinedNotice, string?> value)
    {
        string? first = value(notices[0]);
        return notices.TrueForAll(notice => value(notice) == first) ? first : null;
    }
}
