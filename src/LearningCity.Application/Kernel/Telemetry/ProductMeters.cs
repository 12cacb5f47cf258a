using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace LearningCity.Application.Kernel;

/// <summary>What the product measures and traces of itself, under the name <see cref="Name"/>. Nothing is kept while nobody listens. A tag is a name
/// of the program: never what somebody has sent, never who it was.</summary>
public sealed class ProductMeters : IDisposable
{
    /// <summary>Of the meter and of the source of traces.</summary>
    public const string Name = "LearningCity";

    private static readonly ActivitySource Source = new(Name);

    private static readonly InstrumentAdvice<double> ShortWork = new() { HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15] };

    private static readonly InstrumentAdvice<double> LongWork = new() { HistogramBucketBoundaries = [0.1, 1, 5, 15, 60, 300, 900, 3600] };

    private readonly Meter meter = new(Name);
    private readonly Histogram<double> messages;
    private readonly Counter<long> refusals;
    private readonly Histogram<double> jobRuns;
    private readonly Counter<long> deliveries;

    public ProductMeters()
    {
        messages = meter.CreateHistogram("learningcity.message.duration", "s", "Commands and queries that came from outside or from a job, by name and result", advice: ShortWork);
        refusals = meter.CreateCounter<long>("learningcity.refusals", "{refusal}", "Calls that were refused or failed, by code and status");
        jobRuns = meter.CreateHistogram("learningcity.job.run.duration", "s", "Runs of background jobs, by job and outcome", advice: LongWork);
        deliveries = meter.CreateCounter<long>("learningcity.outbox.attempts", "{attempt}", "Attempts to send a message, by channel and what became of it");
    }

    /// <summary>The work of one message or one run.</summary>
    /// <returns>Null unless it is traced.</returns>
    public static Activity? Begin(string name) => Source.StartActivity(name);

    /// <summary>One run of a job, which nobody outside has asked for: the beginning of a trace, by whose identity its lines in the log are found whether or not it is kept.</summary>
    public static Activity BeginRun(string job) => Source.StartActivity("job " + job) ?? new Activity("job " + job).Start();

    /// <param name="message">The name of its type.</param>
    public void MessageEnded(string message, MessageResult result, TimeSpan took)
    {
        if (messages.Enabled)
        {
            messages.Record(took.TotalSeconds, new("message", message), new("result", WireFormat.NameOf(result)));
        }
    }

    /// <param name="code">The stable code of the refusal.</param>
    /// <param name="status">Of the answer.</param>
    public void Refused(string code, int status)
    {
        if (refusals.Enabled)
        {
            refusals.Add(1, new("code", code), new("status", status));
        }
    }

    /// <param name="outcome">succeeded, failed, retried or stopped.</param>
    public void RunEnded(string job, string outcome, TimeSpan took) => jobRuns.Record(took.TotalSeconds, new("job_name", job), new("outcome", outcome));

    /// <param name="verdict">What the attempt came to.</param>
    public void Attempted(OutboxChannel channel, Enum verdict) =>
        deliveries.Add(1, new("channel", WireFormat.NameOf(channel)), new("verdict", WireFormat.NameOf(verdict)));

    /// <summary>Something that is looked up whenever somebody reads the meters.</summary>
    public void Watch(string name, string unit, string what, Func<IEnumerable<Measurement<double>>> look) => meter.CreateObservableGauge(name, look, unit, what);

    public void Dispose() => meter.Dispose();
}

/// <summary>How a message ended.</summary>
public enum MessageResult
{
    Done,

    /// <summary>By a rule, with a code.</summary>
    Refused,

    /// <summary>By what nobody foresaw.</summary>
    Failed,
}
