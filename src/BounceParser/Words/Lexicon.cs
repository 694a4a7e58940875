using System.Buffers;

namespace BounceParsing.Words;

/// <summary>Rows of words, all found in one pass over a text.</summary>
internal sealed class Lexicon
{
    private readonly IReadOnlyList<WordRow> _rows;
    private readonly Matcher _matcher;

    public Lexicon(IReadOnlyList<WordRow> rows)
    {
        _rows = rows;
        Phrase[] phrases = new Phrase[rows.Count];
        for (int i = 0; i < phrases.Length; i++)
        {
            string words = rows[i].Words;
            bool isClosed = words.EndsWith('|');
            phrases[i] = new Phrase(Fold.Of(isClosed ? words.AsSpan(0, words.Length - 1) : words), !isClosed);
        }

        _matcher = new Matcher(phrases);
    }

    public IReadOnlyList<WordRow> Rows => _rows;

    /// <summary>What stands in a text.</summary>
    public TextWords Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return TextWords.None;
        char[] words = ArrayPool<char>.Shared.Rent(text.Length + Matcher.Padding);
        int[] origins = ArrayPool<int>.Shared.Rent(text.Length);
        int length = Fold.Into(text, words, origins);
        List<Match> found = _matcher.Scan(words.AsSpan(0, length + Matcher.Padding), length);
        TextWords read = TextWords.None;
        if (found.Count > 0)
        {
            int end = length > 0 && words[length - 1] == ' ' ? length - 1 : length;
            WordHit[] hits = new WordHit[found.Count];
            for (int i = 0; i < hits.Length; i++)
                hits[i] = new WordHit(_rows[found[i].Phrase].Kind, _rows[found[i].Phrase].Value, origins[found[i].Start], origins[found[i].End - 1] + 1);
            read = new TextWords(hits, origins[0], origins[end - 1] + 1);
        }

        ArrayPool<char>.Shared.Return(words);
        ArrayPool<int>.Shared.Return(origins);
        return read;
    }
}
