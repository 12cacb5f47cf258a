using System.Globalization;
using System.Text;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>The text in which Prometheus reads metrics: its own format 0.0.4, or OpenMetrics 1.0, which names a counter without its ending and says where the text ends.</summary>
internal static class PrometheusText
{
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["s"] = "seconds", ["ms"] = "milliseconds", ["By"] = "bytes", ["%"] = "percent",
    };

    public static string Write(IEnumerable<MetricFamily> families, bool open)
    {
        var text = new StringBuilder();
        foreach (var family in families.Select(family => (Name: NameOf(family), Family: family)).DistinctBy(one => one.Name).OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            Write(text, family.Name, family.Family, open);
        }

        return (open ? text.Append("# EOF\n") : text).ToString();
    }

    /// <summary>Letters, digits and underscores; the unit at the end, unless it stands there already.</summary>
    private static string NameOf(MetricFamily family)
    {
        var name = Plain(family.Name);
        return Units.TryGetValue(family.Unit, out var unit) && !name.EndsWith("_" + unit, StringComparison.Ordinal) ? $"{name}_{unit}" : name;
    }

    private static void Write(StringBuilder text, string name, MetricFamily family, bool open)
    {
        var total = family.Kind is MetricKind.Counter && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
        var shown = open ? name : total;
        text.Append(CultureInfo.InvariantCulture, $"# HELP {shown} {Escaped(family.Help, quotes: open)}\n# TYPE {shown} {WordOf(family.Kind)}\n");
        foreach (var series in family.Series)
        {
            if (family.Kind is MetricKind.Histogram)
            {
                WriteHistogram(text, name, series);
            }
            else
            {
                Line(text, total, series.Labels, null, series.Value);
            }
        }
    }

    private static void WriteHistogram(StringBuilder text, string name, MetricSeries series)
    {
        var below = 0L;
        foreach (var (bound, count) in series.Buckets)
        {
            below += count;
            Line(text, name + "_bucket", series.Labels, bound, below);
        }

        Line(text, name + "_sum", series.Labels, null, series.Value);
        Line(text, name + "_count", series.Labels, null, series.Count);
    }

    private static void Line(StringBuilder text, string name, IReadOnlyList<KeyValuePair<string, string>> labels, double? bound, double value)
    {
        text.Append(name);
        var all = labels.Select(label => $"{Plain(label.Key)}=\"{Escaped(label.Value, quotes: true)}\"");
        var shown = string.Join(',', bound is { } le ? all.Append($"le=\"{Number(le)}\"") : all);
        text.Append(shown.Length > 0 ? $"{{{shown}}} " : " ").Append(Number(value)).Append('\n');
    }

    private static string WordOf(MetricKind kind) => kind switch
    {
        MetricKind.Counter => "counter",
        MetricKind.Histogram => "histogram",
        _ => "gauge",
    };

    private static string Plain(string name)
    {
        var plain = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        return char.IsAsciiDigit(plain[0]) ? "_" + plain : plain;
    }

    private static string Escaped(string text, bool quotes)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return quotes ? escaped.Replace("\"", "\\\"", StringComparison.Ordinal) : escaped;
    }

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };
}
