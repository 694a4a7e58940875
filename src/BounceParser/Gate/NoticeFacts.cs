using BounceParsing.Grammars;
using BounceParsing.Reading;

namespace BounceParsing.Gate;

/// <summary>What the headers and the first words tell of a notice, found when first asked for and kept with it.</summary>
internal sealed class NoticeFacts(Notice notice)
{
    private const int OpeningLength = 1200;

    private readonly Notice _notice = notice;
    private readonly List<(TextLines Text, TextWords Words)> _words = [];
    private HeaderSign? _signs;
    private TextWords? _subjectWords;
    private TextWords? _toWords;
    private TextWords? _openingWords;
    private GateVerdict? _verdict;
    private bool? _hasNullSender;
    private bool? _isFromDaemon;
    private bool? _isDaemons;
    private bool? _hasBounceMark;
    private bool _hasSubject;
    private string? _subject;
    private string? _opening;

    private HeaderTable Headers => _notice.Headers;

    public GateVerdict Verdict => _verdict ??= Gatekeeper.Judge(_notice);

    public HeaderSign Signs => _signs ??= HeaderSigns.Of(Headers);

    /// <summary>The Subject, decoded; null when there is none.</summary>
    public string? Subject
    {
        get
        {
            if (!_hasSubject)
                (_subject, _hasSubject) = (Headers["Subject"], true);
            return _subject;
        }
    }

    public TextWords SubjectWords => _subjectWords ??= NoticeWords.Read(Subject);

    /// <summary>What stands in the addressee's name and address.</summary>
    public TextWords ToWords => _toWords ??= NoticeWords.Read(Headers["To"]);

    /// <summary>The beginning of the first text, its line ends made blanks.</summary>
    public string Opening => _opening ??= _notice.Opening(OpeningLength).Replace('\n', ' ').Replace('’', '\'');

    public TextWords OpeningWords => _openingWords ??= NoticeWords.Read(Opening);

    /// <summary>True where words of a kind stand in the beginning of the first text.</summary>
    public bool OpeningHas(WordKind kind)
        => _notice.Texts is [TextLines first, ..] && _notice.IsFirstText(first) ? WordsOf(first).HasBetween(kind, 0, OpeningLength) : OpeningWords.Has(kind);

    /// <summary>True where a mail program answers or passes on.</summary>
    public bool IsConversation => SubjectWords.Begins(WordKind.ConversationSubject);

    public bool HasNullSender => _hasNullSender ??= Senders.IsNull(Headers["Return-Path"]);

    /// <summary>True where the author is a daemon, or nobody.</summary>
    public bool IsFromDaemon => _isFromDaemon ??= Headers["From"] is string from && (Senders.IsNull(from) || Senders.IsDaemon(from));

    public bool IsDaemons => _isDaemons ??= HasNullSender || IsFromDaemon || Senders.IsDaemon(Headers["Return-Path"]) || Senders.IsDaemon(Headers["Sender"]);

    /// <summary>True where a queue program says of the message that it was made as a bounce.</summary>
    public bool HasBounceMark => _hasBounceMark ??= Headers.AnyHolds("Received", HeaderRows.BounceMark);

    /// <summary>True where the message says of itself that it is a report.</summary>
    public bool IsReport => _notice.ContentType.IsMimeType("multipart", "report");

    /// <summary>True where the message says that it is a report, or one of its parts does.</summary>
    public bool HasReportPart
    {
        get
        {
            if (IsReport)
                return true;
            foreach (NoticePart part in _notice.Parts)
            {
                if (part.Is("message", "*") && HeaderRows.IsReportType(part.ContentType.MediaSubtype))
                    return true;
            }

            return false;
        }
    }

    /// <summary>What stands in one of the notice's texts.</summary>
    public TextWords WordsOf(TextLines text)
    {
        foreach ((TextLines known, TextWords read) in _words)
        {
            if (known == text)
                return read;
        }

        TextWords words = NoticeWords.ReadLines(text);
        _words.Add((text, words));
        return words;
    }
}
