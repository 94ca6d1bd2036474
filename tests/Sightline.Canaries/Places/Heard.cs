using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sightline.Facts;
using Sightline.Platform.Outbox;
using Sightline.Platform.Work;

namespace Sightline.Canaries.Places;

/// <summary>
/// What leaves the program by itself while it runs: log lines, notices, traces and metrics. And every fact it states, to know what was planted. Traces and metrics are the whole
/// process's, so the tests of this project run one after another.
/// </summary>
internal sealed class Heard : IDisposable
{
    private readonly ConcurrentQueue<Line> lines = [];
    private readonly ConcurrentQueue<Fact> facts = [];
    private readonly ActivityListener traces;
    private readonly MeterListener metrics;

    internal Heard()
    {
        traces = new ActivityListener
        {
            ShouldListenTo = source => IsOurs(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => lines.Enqueue(new Line("trace", $"{activity.DisplayName} {string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}")),
        };
        ActivitySource.AddActivityListener(traces);
        metrics = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (IsOurs(instrument.Meter.Name))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        metrics.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Measured(instrument, tags));
        metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Measured(instrument, tags));
        metrics.Start();
    }

    internal IEnumerable<Line> Lines => lines;

    internal IEnumerable<Fact> Facts => facts;

    internal void AddTo(IServiceCollection services)
    {
        services.AddSingleton<ILoggerProvider>(new LogPlace(lines));
        services.AddScoped<IListener>(_ => new FactPlace(facts));
        services.AddScoped<INoticeChannel>(_ => new NoticePlace(lines));
    }

    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
    }

    /// <summary>The test's own client is in the same process: what it says of itself is not the program's.</summary>
    private static bool IsOurs(string source) => source.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || source.StartsWith("Sightline", StringComparison.Ordinal);

    private void Measured(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
        {
            if (tag.Value is string text)
            {
                lines.Enqueue(new Line("metric", $"{instrument.Name} {tag.Key}={text}"));
            }
        }
    }

    internal sealed record Line(string Place, string Text);

    private sealed class FactPlace(ConcurrentQueue<Fact> facts) : Listener<Fact>
    {
        protected override Task HearAsync(Fact fact, CancellationToken stop)
        {
            facts.Enqueue(fact);
            return Task.CompletedTask;
        }
    }

    private sealed class NoticePlace(ConcurrentQueue<Line> lines) : INoticeChannel
    {
        public Task<bool> SendAsync(Notice notice, CancellationToken stop)
        {
            lines.Enqueue(new Line("notice", $"{notice.Agency} {notice.Desk} {notice.Text}"));
            return Task.FromResult(true);
        }
    }

    private sealed class LogPlace(ConcurrentQueue<Line> lines) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new LogOf(categoryName, lines);

        public void Dispose()
        {
        }
    }

    private sealed class LogOf(string category, ConcurrentQueue<Line> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(pair => pair.Value)) : "";
            lines.Enqueue(new Line("log", $"{category} {formatter(state, exception)} {values} {exception}"));
        }
    }
}
