using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using LearningCity.Application.Kernel;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>The only file that names OpenTelemetry. Listens to the meters and traces of the framework, the driver and the product, from the start until everything
/// else has stopped; sends them to the collector, if there is one, and shows the meters to <c>/metrics</c>.</summary>
internal sealed class TelemetryExport(TelemetrySettings settings, HealthReadings health, UpTime up) : BackgroundService, IMetricsPage
{
    /// <summary>Series of an instrument that tells routes, messages or codes apart; what comes after shares one. Room is taken for all of them at once.</summary>
    private const int MostSeries = 1000;

    private const int FewSeries = 100;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private static readonly string[] Meters =
        [ProductMeters.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql"];

    private static readonly string[] Sources = [ProductMeters.Name, "Microsoft.AspNetCore", "Npgsql"];

    private readonly Snapshot snapshot = new();
    private MeterProvider? meters;
    private TracerProvider? traces;
    private ActivityListener? faults;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _ = up.Since;
        if (settings.Endpoint is not null || settings.Measures)
        {
            Listen();
        }

        return base.StartAsync(cancellationToken);
    }

    public async Task<string?> ReadAsync(bool open, CancellationToken ct)
    {
        if (!settings.Measures)
        {
            return null;
        }

        await health.RefreshAsync(ct);
        return PrometheusText.Write(snapshot.Take(), open);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (settings.Endpoint is not null)
        {
            traces?.ForceFlush((int)Farewell.TotalMilliseconds);
            meters?.ForceFlush((int)Farewell.TotalMilliseconds);
        }
    }

    public override void Dispose()
    {
        traces?.Dispose();
        meters?.Dispose();
        faults?.Dispose();
        base.Dispose();
    }

    /// <summary>What is looked up has to be looked up before it is sent.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Endpoint is null)
        {
            return;
        }

        using var pace = new PeriodicTimer(Pace / 2);
        do
        {
            await health.RefreshAsync(stoppingToken);
        }
        while (await pace.WaitForNextTickAsync(stoppingToken));
    }

    private void Listen()
    {
        var resource = ResourceBuilder.CreateDefault().AddService("LearningCity", serviceVersion: typeof(ProductMeters).Assembly.GetName().Version?.ToString());
        meters = MetersTo(resource).Build();
        if (settings.Endpoint is not null)
        {
            faults = TraceHygiene.Faults(Sources);
            traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources).SetSampler(new Share(settings.Sampling))
                .AddProcessor(new Scrub()).AddOtlpExporter(collector => Address(collector, "v1/traces")).Build();
        }
    }

    private MeterProviderBuilder MetersTo(ResourceBuilder resource)
    {
        var builder = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters)
            .AddView(View);
        if (settings.Measures)
        {
            builder.AddReader(snapshot.Reader);
        }

        return settings.Endpoint is null ? builder : builder.AddOtlpExporter((collector, reader) =>
        {
            Address(collector, "v1/metrics");
            reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)Pace.TotalMilliseconds;
        });
    }

    /// <summary>What the driver only shows by connection string is left out: it would tell how the database is reached.</summary>
    private static MetricStreamConfiguration View(Instrument instrument) =>
        instrument is { IsObservable: true, Meter.Name: "Npgsql" } ? MetricStreamConfiguration.Drop : new()
        {
            TagKeys = TraceHygiene.MeterTags,
            CardinalityLimit = instrument.Name is "http.server.request.duration" or "learningcity.message.duration" or "learningcity.refusals" ? MostSeries : FewSeries,
        };

    private void Address(OtlpExporterOptions collector, string signal)
    {
        collector.Protocol = settings.OverHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        collector.Endpoint = settings.OverHttp ? new Uri(settings.Endpoint!.AbsoluteUri.TrimEnd('/') + "/" + signal) : settings.Endpoint!;
    }

    /// <summary>A share of the traces, whatever a caller asks for. What the scheduler asks the database by itself every few seconds is no trace.</summary>
    private sealed class Share(double part) : Sampler
    {
        private readonly TraceIdRatioBasedSampler share = new(part);

        public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
            samplingParameters.Kind is ActivityKind.Client && samplingParameters.ParentContext == default
                ? new SamplingResult(SamplingDecision.Drop)
                : share.ShouldSample(in samplingParameters);
    }

    private sealed class Scrub : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data) => TraceHygiene.Clean(data);
    }

    /// <summary>What the meters show, whenever it is asked for.</summary>
    [ExportModes(ExportModes.Pull)]
    private sealed class Snapshot : BaseExporter<Metric>, IPullMetricExporter
    {
        private readonly Lock gate = new();
        private List<MetricFamily> taken = [];

        public Snapshot() => Reader = new BaseExportingMetricReader(this) { TemporalityPreference = MetricReaderTemporalityPreference.Cumulative };

        public BaseExportingMetricReader Reader { get; }

        public Func<int, bool>? Collect { get; set; }

        public List<MetricFamily> Take()
        {
            lock (gate)
            {
                _ = Collect?.Invoke(Timeout.Infinite);
                return taken;
            }
        }

        public override ExportResult Export(in Batch<Metric> batch)
        {
            var families = new List<MetricFamily>();
            foreach (var metric in batch)
            {
                families.Add(FamilyOf(metric));
            }

            taken = families;
            return ExportResult.Success;
        }

        private static MetricFamily FamilyOf(Metric metric)
        {
            var series = new List<MetricSeries>();
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                series.Add(SeriesOf(metric.MetricType, in point));
            }

            var kind = metric.MetricType.IsHistogram() ? MetricKind.Histogram
                : metric.MetricType is MetricType.LongSum or MetricType.DoubleSum ? MetricKind.Counter
                : MetricKind.Gauge;
            return new MetricFamily(metric.Name, metric.Unit, metric.Description, kind, series);
        }

        private static MetricSeries SeriesOf(MetricType type, in MetricPoint point)
        {
            var labels = new List<KeyValuePair<string, string>>();
            foreach (var tag in point.Tags)
            {
                labels.Add(new(tag.Key, Convert.ToString(tag.Value, CultureInfo.InvariantCulture) ?? ""));
            }

            if (!type.IsHistogram())
            {
                return new MetricSeries(labels, Value(type, in point), 0, []);
            }

            var buckets = new List<(double, long)>();
            foreach (var bucket in point.GetHistogramBuckets())
            {
                buckets.Add((bucket.ExplicitBound, bucket.BucketCount));
            }

            return new MetricSeries(labels, point.GetHistogramSum(), point.GetHistogramCount(), buckets);
        }

        private static double Value(MetricType type, in MetricPoint point) => type switch
        {
            MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong(),
            MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble(),
            MetricType.LongGauge => point.GetGaugeLastValueLong(),
            _ => point.GetGaugeLastValueDouble(),
        };
    }
}
