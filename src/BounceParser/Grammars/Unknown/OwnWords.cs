using BounceParsing.Reading;

namespace BounceParsing.Grammars.Unknown;

/// <summary>The lines of a text that are the notice's own, up to the copy of the returned message, and what each of them speaks of.</summary>
internal sealed class OwnWords
{
    /// <summary>Words this far apart are not of one sentence.</summary>
    private const int LongestSentence = 1000;

    private readonly bool[] _tells;

    /// <summary>What stands within a line.</summary>
    private readonly ulong[] _within;

    /// <summary>What begins in a line and ends in the next: phrases run over line ends.</summary>
    private readonly ulong[] _across;
    private readonly List<WordHit> _contacts = [];
    private ReportKind _kind;
    private bool _isFinal;
    private readonly int _firstTelling = int.MaxValue;

    /// <param name="text">The text.</param>
    /// <param name="words">What stands in it.</param>
    /// <param name="copy">The line at which the copy of the returned message begins.</param>
    public OwnWords(TextLines text, TextWords words, int copy)
    {
        Text = text;
        End = copy;
        (_within, _across) = (new ulong[End], new ulong[End]);
        File(words);
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

    /// <summary>True for an address that is there to be written to: words in its line and its sentence say so, before it or behind it.</summary>
    /// <param name="line">The address's line.</param>
    /// <param name="start">Where in the line it begins.</param>
    /// <param name="end">Where in the line it ends.</param>
    public bool IsContact(int line, int start, int end)
    {
        if (line >= _within.Length || !Holds(_within[line], WordKind.Contact))
            return false;
        int lineStart = Text.StartOf(line);
        ReadOnlySpan<char> words = Text[line];

        // The nearest words on both sides tell: what parts them from the address parts those further off as well.
        int behind = FirstContact(lineStart + end);
        if (behind < _contacts.Count && _contacts[behind].End - lineStart <= words.Length && !EndsSentence(words[end..(_contacts[behind].Start - lineStart)], ".!?;,"))
            return true;
        int before = behind - 1;
        while (before >= 0 && _contacts[before].End - lineStart > start)
            before--;
        return before >= 0 && _contacts[before].Start >= lineStart && !EndsSentence(words[(_contacts[before].End - lineStart)..start], ".!?;");
    }

    /// <summary>The first words of a contact that begin at or behind a place of the text; their number where there are none.</summary>
    private int FirstContact(int place)
    {
        (int low, int high) = (0, _contacts.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_contacts[middle].Start < place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>True for a line that is hardly more than an address.</summary>
    public bool IsItem(int line)
    {
        ReadOnlySpan<char> text = Text[line].Trim();
        int from = 0;
        return AddressSearch.TryFind(text, ref from, out ReadOnlySpan<char> address) && address.Length * 2 >= text.Length;
    }

    /// <summary>True for two lines of one list: they and all that stands between them are blank or hardly more than an address.</summary>
    public bool IsListed(int line, int other)
    {
        while (line <= other && (Text.IsBlank(line) || IsItem(line)))
            line++;
        return line > other;
    }

    /// <summary>True where a mark with a blank behind it parts what stands before from what stands behind.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> between, ReadOnlySpan<char> marks)
    {
        if (between.Length > LongestSentence)
            return true;
        for (int at = 0; at + 1 < between.Length; at++)
        {
            if (marks.Contains(between[at]) && between[at + 1] == ' ')
                return true;
        }

        return false;
    }

    private static bool Holds(ulong kinds, WordKind kind) => (kinds & (1UL << (int)kind)) != 0;

    private void File(TextWords words)
    {
        foreach (ref readonly WordHit hit in words.Hits)
        {
            int first = Text.LineAt(hit.Start);
            int last = Text.LineAt(hit.End - 1);
            if (last >= _within.Length)
                break;
            if (hit.Kind == WordKind.Contact)
                _contacts.Add(hit);
            if (first == last)
                _within[first] |= 1UL << (int)hit.Kind;
            else if (last == first + 1)
                _across[first] |= 1UL << (int)hit.Kind;
        }
    }

    private bool ReadLine(int line)
    {
        ulong kinds = _within[line] | (line + 1 < End ? _within[line + 1] | _across[line] : 0);
        bool tellsDelay = Holds(kinds, WordKind.Delay);
        _isFinal |= Holds(kinds, WordKind.Final);
        bool tellsSuccess = Holds(kinds, WordKind.Success);
        bool tells = tellsDelay || tellsSuccess || Holds(kinds, WordKind.Failure) || ReplyCodeFinder.IndexOfFailure(Text[line]) >= 0;
        if (tellsSuccess && _kind == ReportKind.None)
            _kind = ReportKind.Success;
        else if (tellsDelay)
            _kind = ReportKind.Delay;
        else if (tells && _kind == ReportKind.None)
            _kind = ReportKind.Failure;
        return tells;
    }
}
