using BounceParsing.Diagnosis;

namespace BounceParsing.Training;

/// <summary>A linear model with one score a reason, trained by stochastic gradient descent in a fixed order: the same examples give the same bytes.</summary>
public sealed class Model
{
    private const int Rounds = 24;
    private const int FirstOfMean = 12;
    private const double Rate = 0.35;
    private const double Decay = 3e-3;

    private readonly BounceReason[] _reasons;
    private readonly Dictionary<uint, int> _places = [];
    private readonly double[][] _weights;
    private readonly double[] _biases;

    /// <summary>The mean of the weights of the later rounds: it depends less on the order of the examples than those of the last.</summary>
    private readonly double[][] _meanWeights;
    private readonly double[] _meanBiases;

    private Model(IReadOnlyList<Example> examples)
    {
        _reasons = [.. examples.Select(example => example.Reason).Distinct().Order()];
        _biases = new double[_reasons.Length];
        foreach (uint feature in examples.SelectMany(example => example.Features))
            _places.TryAdd(feature, _places.Count);
        _weights = [.. Enumerable.Range(0, _places.Count).Select(_ => new double[_reasons.Length])];
        _meanBiases = new double[_reasons.Length];
        _meanWeights = [.. Enumerable.Range(0, _places.Count).Select(_ => new double[_reasons.Length])];
    }

    public static Model Train(IReadOnlyList<Example> examples)
    {
        Model model = new(examples);
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        uint random = 1;
        for (int round = 0; round < Rounds; round++)
        {
            Shuffle(order, ref random);
            double rate = Rate / (1 + (0.2 * round));
            foreach (int number in order)
                model.Learn(examples[number], rate);
            if (round >= FirstOfMean)
                model.AddToMean(1.0 / (Rounds - FirstOfMean));
        }

        return model;
    }

    /// <summary>The table as <see cref="LearnedTable"/> reads it, its smallest weights left out until it is no longer than allowed.</summary>
    public byte[] Write(int longest)
    {
        for (int least = 1; ; least++)
        {
            byte[] bytes = WriteFrom(least);
            if (bytes.Length <= longest)
                return bytes;
        }
    }

    private void Learn(Example example, double rate)
    {
        double[] shares = Shares(example.Features);
        for (int reason = 0; reason < shares.Length; reason++)
        {
            double step = rate * example.Weight * ((_reasons[reason] == example.Reason ? 1 : 0) - shares[reason]);
            _biases[reason] += step * 0.1;
            foreach (uint feature in example.Features)
            {
                double[] weights = _weights[_places[feature]];
                weights[reason] += step - (rate * Decay * weights[reason]);
            }
        }
    }

    private void AddToMean(double share)
    {
        for (int reason = 0; reason < _biases.Length; reason++)
            _meanBiases[reason] += share * _biases[reason];
        for (int place = 0; place < _weights.Length; place++)
        {
            for (int reason = 0; reason < _biases.Length; reason++)
                _meanWeights[place][reason] += share * _weights[place][reason];
        }
    }

    private double[] Shares(uint[] features)
    {
        double[] scores = [.. _biases];
        foreach (uint feature in features)
        {
            double[] weights = _weights[_places[feature]];
            for (int reason = 0; reason < scores.Length; reason++)
                scores[reason] += weights[reason];
        }

        double highest = scores.Max();
        double sum = 0;
        for (int reason = 0; reason < scores.Length; reason++)
            sum += scores[reason] = Math.Exp(scores[reason] - highest);
        for (int reason = 0; reason < scores.Length; reason++)
            scores[reason] /= sum;
        return scores;
    }

    private byte[] WriteFrom(int least)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write((ushort)_reasons.Length);
        for (int reason = 0; reason < _reasons.Length; reason++)
        {
            writer.Write((ushort)_reasons[reason]);
            writer.Write((short)Rounded(_meanBiases[reason]));
        }

        foreach ((uint feature, int place) in _places.OrderBy(pair => pair.Key))
        {
            int[] kept = [.. Enumerable.Range(0, _reasons.Length).Where(reason => Math.Abs(Rounded(_meanWeights[place][reason])) >= least)];
            if (kept.Length == 0)
                continue;
            writer.Write(feature);
            writer.Write((byte)kept.Length);
            foreach (int reason in kept)
            {
                writer.Write((byte)reason);
                writer.Write((sbyte)Rounded(_meanWeights[place][reason]));
            }
        }

        return stream.ToArray();
    }

    private static int Rounded(double weight) => (int)Math.Clamp(Math.Round(weight * LearnedTable.Scale), sbyte.MinValue, sbyte.MaxValue);

    private static void Shuffle(int[] order, ref uint random)
    {
        for (int last = order.Length - 1; last > 0; last--)
        {
            random = unchecked((random * 1664525) + 1013904223);
            int other = (int)(random % (uint)(last + 1));
            (order[last], order[other]) = (order[other], order[last]);
        }
    }
}
