using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace BounceParsing.Diagnosis;

/// <summary>
/// The weights of a linear model over <see cref="WordFeatures"/>, made by tests/BounceParser.Training from the rows of the
/// tables and from recorded replies. Read on first need.
/// </summary>
/// <remarks>
/// Little-endian: the number of reasons (2 bytes), each reason's number (2) and bias (2, in 1/16); then per feature its number
/// (4), how many weights it has (1), and of each the reason's place (1) and the weight (1, signed, in 1/16).
/// </remarks>
internal sealed class LearnedTable
{
    public const float Scale = 16;

    private const int HeaderLength = 5;

    private readonly BounceReason[] _reasons;
    private readonly float[] _biases;

    /// <summary>The features' numbers and, in the upper half, their rows; found by the lower bits of the number.</summary>
    private readonly ulong[] _places;

    /// <summary>A bit for the lower half of each feature's number: most of what is asked for is not there.</summary>
    private readonly ulong[] _known = new ulong[1024];

    /// <summary>A row of weights for each feature, as long as whole vectors are; the first is of none.</summary>
    private readonly sbyte[] _weights;
    private readonly int _width;

    public LearnedTable(byte[] bytes)
    {
        int count = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        _reasons = new BounceReason[count];
        _biases = new float[count];
        int at = 2;
        for (int i = 0; i < count; i++, at += 4)
        {
            _reasons[i] = (BounceReason)BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
            _biases[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(at + 2)) / Scale;
        }

        int features = 0;
        for (int next = at; next < bytes.Length; next += LengthAt(bytes, next))
            features++;
        _width = (count + Vector128<sbyte>.Count - 1) / Vector128<sbyte>.Count * Vector128<sbyte>.Count;
        _weights = new sbyte[(features + 1) * _width];
        _places = new ulong[BitOperations.RoundUpToPowerOf2((uint)features + (uint)(features / 2) + 1)];
        for (int row = 1; row <= features; at += LengthAt(bytes, at), row++)
            Add(BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)), row, bytes.AsSpan(at + HeaderLength, LengthAt(bytes, at) - HeaderLength));
    }

    public static LearnedTable Instance { get; } = new(EmbeddedTable.ReadBytes("witness.bin"));

    public int ReasonCount => _reasons.Length;

    public BounceReason ReasonAt(int place) => _reasons[place];

    /// <summary>Takes out of the features those that the table knows; what is returned tells how many they are.</summary>
    /// <param name="features">The features, of which those that are known come to stand in front.</param>
    /// <param name="rows">Takes the row of each that is known.</param>
    public int Find(Span<Feature> features, Span<int> rows)
    {
        int known = 0;
        foreach (Feature feature in features)
        {
            int row = RowOf(feature.Number);
            if (row != 0)
                (features[known], rows[known++]) = (feature, row);
        }

        return known;
    }

    /// <summary>What each reason scores for the features of some rows, of which there may be <see cref="WordFeatures.Most"/>.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="scores">Takes the score of each reason.</param>
    public void Score(ReadOnlySpan<int> rows, Span<float> scores)
    {
        Span<short> sums = stackalloc short[Vector128<sbyte>.Count];
        for (int first = 0; first < _biases.Length; first += sums.Length)
        {
            (Vector128<short> lower, Vector128<short> upper) = (Vector128<short>.Zero, Vector128<short>.Zero);
            foreach (int row in rows)
            {
                (Vector128<short> low, Vector128<short> high) = Vector128.Widen(Vector128.LoadUnsafe(ref _weights[(row * _width) + first]));
                (lower, upper) = (lower + low, upper + high);
            }

            lower.CopyTo(sums);
            upper.CopyTo(sums[Vector128<short>.Count..]);
            for (int i = first; i < Math.Min(first + sums.Length, _biases.Length); i++)
                scores[i] = _biases[i] + (sums[i - first] / Scale);
        }
    }

    /// <summary>What the feature of a row adds to a reason's score.</summary>
    public float WeightAt(int row, int reason) => _weights[(row * _width) + reason] / Scale;

    private static int LengthAt(byte[] bytes, int at) => HeaderLength + (bytes[at + HeaderLength - 1] * 2);

    private void Add(uint feature, int row, ReadOnlySpan<byte> weights)
    {
        int slot = SlotOf(feature);
        if (_places[slot] != 0)
            throw new FormatException($"The feature {feature} stands twice in the table.");
        _known[(ushort)feature >> 6] |= 1UL << (int)(feature & 63);
        _places[slot] = ((ulong)row << 32) | feature;
        for (int i = 0; i < weights.Length; i += 2)
            _weights[(row * _width) + weights[i]] = (sbyte)weights[i + 1];
    }

    /// <summary>The row of a feature; 0 for one that the table does not know.</summary>
    private int RowOf(uint feature)
        => (_known[(ushort)feature >> 6] & (1UL << (int)(feature & 63))) == 0 ? 0 : (int)(_places[SlotOf(feature)] >> 32);

    /// <summary>The slot of a feature, or the empty one where it would stand.</summary>
    private int SlotOf(uint feature)
    {
        int slot = (int)feature & (_places.Length - 1);
        while (_places[slot] != 0 && (uint)_places[slot] != feature)
            slot = (slot + 1) & (_places.Length - 1);
        return slot;
    }
}
