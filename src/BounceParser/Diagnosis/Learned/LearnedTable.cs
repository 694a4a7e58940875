using System.Buffers.Binary;

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
    private readonly Dictionary<uint, int> _places;
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

        _places = new Dictionary<uint, int>((bytes.Length - at) / 12);
        while (at < bytes.Length)
        {
            _places.Add(BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)), at + 4);
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
            if (!_places.TryGetValue(feature.Number, out int at))
                continue;
            for (int left = _bytes[at++]; left > 0; left--, at += 2)
                scores[_bytes[at]] += (sbyte)_bytes[at + 1] / Scale;
        }
    }

    /// <summary>What a feature adds to a reason's score.</summary>
    public float WeightOf(uint feature, int reason)
    {
        if (!_places.TryGetValue(feature, out int at))
            return 0;
        for (int left = _bytes[at++]; left > 0; left--, at += 2)
        {
            if (_bytes[at] == reason)
                return (sbyte)_bytes[at + 1] / Scale;
        }

        return 0;
    }
}
