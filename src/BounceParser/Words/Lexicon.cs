using System.Buffers;

namespace BounceParsing.Words;

/// <summary>Rows of words, all found in one pass over a text.</summary>
internal sealed class Lexicon
{
    private const int ShortText = 256;
    private const int KindBits = 8;

    private readonly WordRow[] _rows;
    private readonly Matcher _matcher;

    /// <summary>Kind and value of each row, side by side: rows themselves lie far apart.</summary>
    private readonly int[] _told;

    public Lexicon(IReadOnlyList<WordRow> rows)
    {
        _rows = [.. rows];
        _told = new int[_rows.Length];
        Phrase[] phrases = new Phrase[_rows.Length];
        for (int i = 0; i < phrases.Length; i++)
        {
            string words = _rows[i].Words;
            bool isClosed = words.EndsWith('|');
            _told[i] = (_rows[i].Value << KindBits) | (int)_rows[i].Kind;
            phrases[i] = new Phrase(Fold.Of(isClosed ? words[..^1] : words), !isClosed);
        }

        _matcher = new Matcher(phrases);
    }

    public IReadOnlyList<WordRow> Rows => _rows;

    /// <summary>What stands in a text.</summary>
    public TextWords Read(ReadOnlySpan<char> text)
    {
        if (text.Length <= ShortText)
            return text.IsEmpty ? TextWords.None : Read(text, stackalloc char[ShortText + Matcher.Padding], stackalloc int[ShortText]);
        char[] words = ArrayPool<char>.Shared.Rent(text.Length + Matcher.Padding);
        int[] origins = ArrayPool<int>.Shared.Rent(text.Length);
        TextWords read = Read(text, words, origins);
        ArrayPool<char>.Shared.Return(words);
        ArrayPool<int>.Shared.Return(origins);
        return read;
    }

    private TextWords Read(ReadOnlySpan<char> text, Span<char> words, Span<int> origins)
    {
        int length = Fold.Into(text, words, origins);
        ReadOnlySpan<PhraseMatch> found = _matcher.Scan(words[..(length + Matcher.Padding)], length);
        if (found.IsEmpty)
            return TextWords.None;
        WordHit[] hits = new WordHit[found.Length];
        for (int i = 0; i < hits.Length; i++)
        {
            int told = _told[found[i].Phrase];
            hits[i] = new WordHit((WordKind)(byte)told, told >> KindBits, origins[found[i].Start], origins[found[i].End - 1] + 1);
        }

        int last = words[length - 1] == ' ' ? length - 2 : length - 1;
        return new TextWords(hits, origins[0], origins[last] + 1);
    }
}
