using BounceParsing.Reading;

namespace BounceParsing.Grammars.Unknown;

/// <summary>The lines of a text that are the notice's own, up to the copy of the returned message, and what each of them speaks of.</summary>
internal sealed class OwnWords
{
    /// <summary>No notice says what it is, or begins to name whom it is about, further down than this.</summary>
    public const int LastLine = 300;

    private readonly bool[] _tells;
    private ReportKind _kind;
    private bool _isFinal;
    private readonly int _firstTelling = int.MaxValue;

    public OwnWords(TextLines text)
    {
        Text = text;
        End = CopyStart.Find(text);
        CopyLine = End < text.Count ? End : -1;
        _tells = new bool[End];
        for (int line = 0; line < End; line++)
        {
            _tells[line] = ReadLine(line);
            if (_tells[line] && line < _firstTelling)
                _firstTelling = line;
        }
    }

    public TextLines Text { get; }

    /// <summary>The line after the last that is the notice's own.</summary>
    public int End { get; }

    /// <summary>The line at which the copy begins; -1 where there is none.</summary>
    public int CopyLine { get; }

    /// <summary>Failure or Delay; None where nothing tells of either.</summary>
    public ReportKind Kind => _kind == ReportKind.Delay && _isFinal ? ReportKind.Failure : _kind;

    public bool TellsFailure(int line) => line >= 0 && line < End && _tells[line];

    /// <summary>True where a line tells of a failure, or one above it.</summary>
    public bool TellsBefore(int line) => _firstTelling <= line;

    private bool ReadLine(int line)
    {
        // Phrases run over line ends: two lines are read together.
        string words = Text.Slice(line, Math.Min(line + 2, End)).Replace('\n', ' ');
        bool tellsDelay = UnknownPhrases.Delay.IsIn(words);
        _isFinal |= line < LastLine && UnknownPhrases.Final.IsIn(words);
        bool tellsSuccess = UnknownPhrases.Success.IsIn(words);
        bool tells = tellsDelay || tellsSuccess || UnknownPhrases.Failure.IsIn(words) || CodeText.HoldsCode(Text[line]);
        if (line >= LastLine)
            return tells;
        if (tellsSuccess && _kind == ReportKind.None)
            _kind = ReportKind.Success;
        else if (tellsDelay)
            _kind = ReportKind.Delay;
        else if (tells && _kind == ReportKind.None)
            _kind = ReportKind.Failure;
        return tells;
    }
}
