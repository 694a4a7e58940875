using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using BounceParsing.Tests.Support;

namespace BounceParsing.Tests.Results;

/// <summary>What operators can count and trace. Other tests parse meanwhile: only what this one does is looked at.</summary>
public sealed class TelemetryTests
{
    private static readonly byte[] Mail = File.ReadAllBytes(MailFiles.AllPaths[0]);

    private static readonly AsyncLocal<bool> IsMine = new();

    [Fact]
    public async Task Numbers_tell_kind_reason_and_time()
    {
        BounceReport report = BounceParser.Parse(Mail);
        report.Recipients.Should().NotBeEmpty();
        ConcurrentBag<(string Name, double Value, string? Tag)> told = [];
        using MeterListener listener = Listen(told);
        IsMine.Value = true;
        await BounceParser.ParseAsync(new MemoryStream(Mail), TestContext.Current.CancellationToken);
        BounceParser.Parse(Mail, new BounceParserOptions { Limits = new BounceLimits { MaxHeaders = 1 } });
        IsMine.Value = false;

        told.Where(one => one.Name == "bounceparser.reports").Should().HaveCount(2).And.OnlyContain(one => one.Value == 1).And.Contain(one => one.Tag == $"bounceparser.kind={report.Kind}");
        told.Should().Contain(one => one.Name == "bounceparser.recipients" && one.Tag == $"bounceparser.reason={report.Recipients[0].Reason}");
        told.Where(one => one.Name == "bounceparser.duration").Should().HaveCount(2).And.OnlyContain(one => one.Value > 0 && one.Value < 60);
        told.Where(one => one.Name == "bounceparser.truncated").Should().ContainSingle();
    }

    [Fact]
    public void A_trace_tells_what_was_read()
    {
        List<Activity> traces = [];
        using Activity mine = new Activity("mine").Start();
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == "BounceParser",
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => options.Parent.TraceId == mine.TraceId ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
            ActivityStopped = traces.Add,
        };
        ActivitySource.AddActivityListener(listener);
        BounceReport report = BounceParser.Parse(Mail);
        FluentActions.Invoking(() => BounceParser.Parse(new FailingStream(Mail, new IOException()))).Should().Throw<IOException>();

        traces.Should().HaveCount(2).And.OnlyContain(trace => trace.OperationName == "BounceParser.Parse" && trace.Duration > TimeSpan.Zero);
        traces[0].TagObjects.Should().Contain("bounceparser.kind", report.Kind.ToString()).And.Contain("bounceparser.recipients", report.Recipients.Count);
        traces[1].TagObjects.Should().BeEmpty("nothing was read");
    }

    private static MeterListener Listen(ConcurrentBag<(string Name, double Value, string? Tag)> told)
    {
        MeterListener listener = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "BounceParser")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Tell(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Tell(instrument, value, tags));
        listener.Start();
        return listener;

        void Tell(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (IsMine.Value)
                told.Add((instrument.Name, value, tags.IsEmpty ? null : $"{tags[0].Key}={tags[0].Value}"));
        }
    }
}
