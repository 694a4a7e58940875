using System.Buffers.Binary;
using System.Numerics;

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

    private readonly byte[] _bytes;

    /// <summary>The features' numbers and, in the upper half, where their weights begin; found by the lower bits of the number.</summary>
    private readonly ulong[] _places;

    /// <summary>A bit for the lower half of each feature's number: most of what is asked for is not there.</summary>
    private readonly ulong[] _known = new ulong[1024];
    private readonly BounceReason[] _reasons;
    private readonly float[] _biases;

    public LearnedTable(byte[] bytes)
    {
        _bytes = bytes;
        int count = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        _reasons = new BounceReason[count];
        _biases = new float[count];
        int at = 2;
        for (int i = 0; i < count; i++, at += 4)
        {
            _reasons[i] = (BounceReason)BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
            _biases[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(at + 2)) / Scale;
        }

        _places = new ulong[BitOperations.RoundUpToPowerOf2((uint)(bytes.Length - at) / 5 + 2)];
        while (at < bytes.Length)
        {
            uint feature = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
            int slot = SlotOf(feature);
            if (_places[slot] != 0)
                throw new FormatException($"The feature {feature} stands twice in the table.");
            _known[(ushort)feature >> 6] |= 1UL << (int)(feature & 63);
            _places[slot] = ((ulong)(at + 4) << 32) | feature;
            at += 5 + (bytes[at + 4] * 2);
        }
    }

    public static LearnedTable Instance { get; } = new(EmbeddedTable.ReadBytes("witness.bin"));

    public int ReasonCount => _reasons.Length;

    public BounceReason ReasonAt(int place) => _reasons[place];

    /// <summary>What each reason scores for the features.</summary>
    public void Score(ReadOnlySpan<Feature> features, Span<float> scores)
    {
        _biases.CopyTo(scores);
        foreach (Feature feature in features)
        {
            int at = PlaceOf(feature.Number);
            if (at == 0)
                continue;
            ReadOnlySpan<byte> weights = _bytes.AsSpan(at + 1, _bytes[at] * 2);
            for (int i = 0; i + 1 < weights.Length; i += 2)
                scores[weights[i]] += (sbyte)weights[i + 1] / Scale;
        }
    }

    /// <summary>What a feature adds to a reason's score.</summary>
    public float WeightOf(uint feature, int reason)
    {
        int at = PlaceOf(feature);
        if (at == 0)
            return 0;
        for (int left = _bytes[at++]; left > 0; left--, at += 2)
        {
            if (_bytes[at] == reason)
                return (sbyte)_bytes[at + 1] / Scale;
        }

        return 0;
    }

    /// <summary>Where a feature's weights begin; 0 for one that the table does not know.</summary>
    private int PlaceOf(uint feature)
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
