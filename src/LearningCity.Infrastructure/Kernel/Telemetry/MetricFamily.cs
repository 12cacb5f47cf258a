namespace LearningCity.Infrastructure.Kernel;

internal enum MetricKind
{
    /// <summary>Only ever rises.</summary>
    Counter,

    Gauge,

    Histogram,
}

/// <summary>All series of one instrument at one moment.</summary>
/// <param name="Name">With dots, as the instrument has it.</param>
/// <param name="Unit">As UCUM writes it: s, By, {refusal}; empty: none.</param>
internal sealed record MetricFamily(string Name, string Unit, string Help, MetricKind Kind, IReadOnlyList<MetricSeries> Series);

/// <param name="Value">Of a histogram: the sum of what was measured.</param>
/// <param name="Count">Of a histogram only.</param>
/// <param name="Buckets">Of a histogram only: upper bound and how much lay in this bucket alone; the last bound is infinite.</param>
internal sealed record MetricSeries(IReadOnlyList<KeyValuePair<string, string>> Labels, double Value, long Count, IReadOnlyList<(double Bound, long Count)> Buckets);
