using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BounceParsing.Diagnosis;

namespace BounceParsing.Words;

/// <summary>Finds the phrases of all rows in one pass: each is filed under the four of its characters that are rarest among all.</summary>
internal sealed class PhraseIndex
{
    private const int KeyLength = 4;
    private const int BucketBits = 15;

    private readonly RuleRow[] _rows;
    private readonly int[] _first = new int[1 << BucketBits];
    private readonly Filed[] _filed;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PhraseIndex(IReadOnlyList<RuleRow> rows)
    {
        _rows = [.. rows];
        _filed = new Filed[_rows.Length + 1];
        ushort[] counts = CountKeys(_rows);
        for (int row = 0; row < _rows.Length; row++)
            File(row, counts);
    }

    public RuleRow this[int row] => _rows[row];

    public List<Hit> Scan(FoldedText text)
    {
        List<Hit> hits = [];
        ReadOnlySpan<char> words = text.Words;
        for (int position = 0; position + KeyLength <= words.Length; position++)
        {
            ulong key = KeyAt(words, position);
            for (int filed = _first[BucketOf(key)]; filed != 0; filed = _filed[filed].Next)
            {
                if (_filed[filed].Key == key)
                    Verify(text, position, _filed[filed], hits);
            }
        }

        hits.Sort(static (left, right) => left.Start != right.Start ? left.Start - right.Start : left.Row.Number - right.Row.Number);
        return hits;
    }

    private void Verify(FoldedText text, int position, Filed filed, List<Hit> hits)
    {
        RuleRow row = _rows[filed.Row];
        if (!row.Phrase.TryMatch(text.Words, filed.Part, position - filed.Offset, out int start, out int end))
            return;
        if (row.Kind != RuleKind.Phrase || !text.IsName(start, end, row.Phrase, filed.Part, position - filed.Offset))
            hits.Add(new Hit(row, start, end));
    }

    // The index is built once: waiting for the second, better compilation would cost more than it gains.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void File(int row, ushort[] counts)
    {
        Phrase phrase = _rows[row].Phrase;
        int rarest = int.MaxValue;
        Filed best = default;
        int bucket = 0;
        for (int part = 0; part < phrase.PartCount; part++)
        {
            ReadOnlySpan<char> words = phrase.Part(part);
            for (int offset = 0; offset + KeyLength <= words.Length; offset++)
            {
                ulong key = KeyAt(words, offset);
                int count = counts[BucketOf(key)];
                if (count >= rarest)
                    continue;
                (rarest, bucket) = (count, BucketOf(key));
                best = new Filed(key, row, part, offset, 0);
            }
        }

        if (rarest == int.MaxValue)
            throw new InvalidOperationException($"Row {_rows[row].Id}: no part of the phrase has {KeyLength} characters.");
        _filed[row + 1] = best with { Next = _first[bucket] };
        _first[bucket] = row + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ushort[] CountKeys(RuleRow[] rows)
    {
        ushort[] counts = new ushort[1 << BucketBits];
        foreach (RuleRow row in rows)
        {
            for (int part = 0; part < row.Phrase.PartCount; part++)
            {
                ReadOnlySpan<char> words = row.Phrase.Part(part);
                for (int offset = 0; offset + KeyLength <= words.Length; offset++)
                    counts[BucketOf(KeyAt(words, offset))]++;
            }
        }

        return counts;
    }

    private static ulong KeyAt(ReadOnlySpan<char> words, int position)
        => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(words.Slice(position, KeyLength)));

    private static int BucketOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> (64 - BucketBits));

    private readonly record struct Filed(ulong Key, int Row, int Part, int Offset, int Next);
}
