using BounceParsing.Grammars;
using BounceParsing.Reading;

namespace BounceParsing;

/// <summary>Finds the notices that another message merely wraps: a list's or a gateway's, a digest's, a help desk's.</summary>
internal static class PassedOn
{
    /// <summary>The notices in the order of the mail; empty where the message wraps anything else beside them, or is none that wraps.</summary>
    public static NoticeReading[] Read(NoticeReading outer, Grammarians grammarians)
    {
        if (outer.Gate is not (GateVerdict.Admitted or GateVerdict.AdmittedByText))
            return [];
        List<Notice> attached = outer.Notice.Attached;
        NoticeReading[] notices = new NoticeReading[attached.Count];
        for (int i = 0; i < notices.Length; i++)
        {
            if (!IsPassedOn(outer.Notice, attached[i]))
                return [];
            notices[i] = NoticeReading.Of(attached[i], grammarians);
            if (!notices[i].IsNotice)
                return [];
        }

        return notices;
    }

    /// <summary>
    /// True where a list, a digest or a person passes the message on, or a gateway a notice under its own Subject: what a mailer
    /// returns else is what failed, and may say what a stranger likes.
    /// </summary>
    private static bool IsPassedOn(Notice notice, Notice attached)
    {
        if (attached.AttachedAs?.Is("message", "rfc822") != true)
            return false;
        return !notice.Facts.IsDaemons || attached.IsOfDigest || string.Equals(notice.Facts.Subject?.Trim(), attached.Facts.Subject?.Trim(), StringComparison.Ordinal);
    }
}
