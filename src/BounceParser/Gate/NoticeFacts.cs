using BounceParsing.Grammars;
using BounceParsing.Grammars.Formats.Qsbmf;
using BounceParsing.Reading;

namespace BounceParsing.Gate;

/// <summary>What the headers and the first words tell of a notice, found when first asked for and kept with it.</summary>
internal sealed class NoticeFacts(Notice notice)
{
    private const int OpeningLength = 1200;

    private readonly Notice _notice = notice;
    private readonly List<TextFacts> _texts = [];
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
    private bool _hasQsbmf;
    private QsbmfIntro? _qsbmf;
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
    public bool IsConversation
        => SubjectWords.Begins(WordKind.ConversationSubject) || SubjectWords.EndAt(WordKind.ConversationSubject, SubjectStart) > 0;

    /// <summary>Where the Subject begins behind the tags that lists and ticket systems put before it.</summary>
    public int SubjectStart
    {
        get
        {
            ReadOnlySpan<char> subject = Subject;
            ReadOnlySpan<char> rest = subject.TrimStart();
            while (rest is ['[', ..] && rest.IndexOf(']') is > 0 and int end)
                rest = rest[(end + 1)..].TrimStart();
            return subject.Length - rest.Length;
        }
    }

    public bool HasNullSender => _hasNullSender ??= Senders.IsNull(Headers["Return-Path"]);

    /// <summary>True where the author is a daemon, or nobody.</summary>
    public bool IsFromDaemon => _isFromDaemon ??= Headers["From"] is string from && (Senders.IsNull(from) || Senders.IsDaemon(from));

    public bool IsDaemons => _isDaemons ??= HasNullSender || IsFromDaemon || Senders.IsDaemon(Headers["Return-Path"]) || Senders.IsDaemon(Headers["Sender"]);

    /// <summary>True where a queue program says of the message that it was made as a bounce.</summary>
    public bool HasBounceMark => _hasBounceMark ??= Headers.AnyHolds("Received", HeaderRows.BounceMark);

    /// <summary>True where the message says of itself that it is a report, be it within a part that a gateway put around it.</summary>
    public bool IsReport => _notice.Report is not null;

    /// <summary>True where the message says that it is a report, or one of its parts does.</summary>
    public bool HasReportPart
    {
        get
        {
            if (_notice.Report is not null)
                return true;
            foreach (NoticePart part in _notice.Parts)
            {
                if (part.Is("message", "*") && HeaderRows.IsReportType(part.ContentType.Subtype))
                    return true;
            }

            return false;
        }
    }

    /// <summary>The intro of qmail's failure notice or its kin's, where it begins a daemon's first text; null where it does not, or a part declares itself as a report.</summary>
    public QsbmfIntro? Qsbmf
    {
        get
        {
            if (!_hasQsbmf)
                (_qsbmf, _hasQsbmf) = (IsDaemons && !HasReportPart && _notice.Texts is [TextLines first, ..] ? QsbmfIntro.FindFirst(first) : null, true);
            return _qsbmf;
        }
    }

    /// <summary>What stands in one of the notice's texts.</summary>
    public TextWords WordsOf(TextLines text) => FactsOf(text).Words;

    /// <summary>The line of one of the notice's texts at which the copy of the returned message begins; the number of lines where there is none.</summary>
    public int CopyOf(TextLines text) => FactsOf(text).Copy ??= CopyStart.Find(text, WordsOf(text));

    /// <summary>True where a line is below the beginning of the copy: its words are the sender's.</summary>
    public bool IsInCopy(TextLines text, int line) => CopyOf(text) < line;

    private TextFacts FactsOf(TextLines text)
    {
        foreach (TextFacts known in _texts)
        {
            if (known.Text == text)
                return known;
        }

        TextFacts facts = new(text, NoticeWords.ReadLines(text));
        _texts.Add(facts);
        return facts;
    }

    /// <summary>What is known of one text.</summary>
    private sealed class TextFacts(TextLines text, TextWords words)
    {
        public TextLines Text { get; } = text;

        public TextWords Words { get; } = words;

        public int? Copy { get; set; }
    }
}
