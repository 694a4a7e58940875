using BounceParsing.Diagnosis;

namespace BounceParsing.Training;

/// <summary>A linear model with one score a reason, trained by stochastic gradient descent in fixed orders: the same examples give the same bytes.</summary>
public sealed class Model
{
    /// <summary>How often it is trained from the beginning, each time in other orders: one training depends much on its own.</summary>
    private const int Trainings = 4;
    private const int Rounds = 12;
    private const int FirstOfMean = 6;
    private const double Rate = 0.35;
    private const double Decay = 3e-3;

    private readonly BounceReason[] _reasons;
    private readonly Dictionary<uint, int> _places = [];
    private readonly double[][] _weights;
    private readonly double[] _biases;

    /// <summary>The mean of the weights of the later rounds of all trainings: it depends less on the order of the examples than those of the last.</summary>
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
        int[][] places = [.. examples.Select(example => Array.ConvertAll(example.Features, feature => model._places[feature]))];
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        uint random = 1;
        for (int training = 0; training < Trainings; training++)
            model.Train(examples, places, order, ref random);
        return model;
    }

    private void Train(IReadOnlyList<Example> examples, int[][] places, int[] order, ref uint random)
    {
        Array.Clear(_biases);
        Array.ForEach(_weights, Array.Clear);
        for (int round = 0; round < Rounds; round++)
        {
            Shuffle(order, ref random);
            double rate = Rate / (1 + (0.2 * round));
            foreach (int number in order)
                Learn(examples[number], places[number], rate);
            if (round >= FirstOfMean)
                AddToMean(1.0 / (Rounds - FirstOfMean) / Trainings);
        }
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

    private void Learn(Example example, int[] places, double rate)
    {
        double[] shares = Shares(places);
        for (int reason = 0; reason < shares.Length; reason++)
        {
            double step = rate * example.Weight * ((_reasons[reason] == example.Reason ? 1 : 0) - shares[reason]);
            _biases[reason] += step * 0.1;
            foreach (int place in places)
            {
                double[] weights = _weights[place];
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

    private double[] Shares(int[] places)
    {
        double[] scores = [.. _biases];
        foreach (int place in places)
        {
            double[] weights = _weights[place];
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
