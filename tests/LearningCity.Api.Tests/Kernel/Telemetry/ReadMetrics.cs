using System.Globalization;
using System.Text.RegularExpressions;

namespace LearningCity.Api.Tests.Kernel.Telemetry;

/// <summary>One line of a metrics page.</summary>
internal sealed record MetricSample(string Name, IReadOnlyDictionary<string, string> Labels, double Value);

/// <summary>Reads a metrics page back as strictly as its format (Prometheus text 0.0.4) is written down, and fails where a rule is broken: help and type stand before the
/// series and once, names and labels are well-formed, no series is there twice, buckets rise to the count.</summary>
internal sealed partial class ReadMetrics
{
    private static readonly string[] Endings = ["_bucket", "_sum", "_count"];

    public ReadMetrics(string text)
    {
        text.ShouldEndWith("\n");
        text.ShouldNotContain("\r");
        var family = "";
        foreach (var line in text.Split('\n')[..^1])
        {
            if (Comment().Match(line) is { Success: true } comment)
            {
                family = comment.Groups["name"].Value;
                (comment.Groups["what"].Value == "HELP" ? Helps : Types).TryAdd(family, Unescaped(comment.Groups["text"].Value)).ShouldBeTrue($"twice: {line}");
                continue;
            }

            Take(line, family);
        }

        Samples.Select(sample => sample.Name + string.Join(',', sample.Labels.OrderBy(label => label.Key))).ShouldBeUnique();
        foreach (var histogram in Types.Where(type => type.Value == "histogram").Select(type => type.Key))
        {
            CheckBuckets(histogram);
        }
    }

    public Dictionary<string, string> Helps { get; } = [];

    public Dictionary<string, string> Types { get; } = [];

    public List<MetricSample> Samples { get; } = [];

    /// <summary>The one series with these labels.</summary>
    public double Value(string name, params (string Label, string Value)[] labels) =>
        Samples.Where(sample => sample.Name == name && labels.All(label => sample.Labels.GetValueOrDefault(label.Label) == label.Value)).ShouldHaveSingleItem().Value;

    private void Take(string line, string family)
    {
        var read = Sample().Match(line);
        read.Success.ShouldBeTrue($"not a sample: {line}");
        var name = read.Groups["name"].Value;
        var own = Types[family] == "histogram" ? Endings.Select(ending => family + ending) : [family];
        own.ShouldContain(name, line);
        (Types[family] != "counter" || name.EndsWith("_total", StringComparison.Ordinal)).ShouldBeTrue($"a counter without its ending: {line}");
        var labels = Label().Matches(read.Groups["labels"].Value).ToDictionary(label => label.Groups["name"].Value, label => Unescaped(label.Groups["value"].Value));
        Samples.Add(new MetricSample(name, labels, Number(read.Groups["value"].Value)));
    }

    private void CheckBuckets(string histogram)
    {
        var series = Samples.Where(sample => sample.Name == histogram + "_bucket").GroupBy(sample => Others(sample.Labels)).ToList();
        foreach (var buckets in series)
        {
            var rising = buckets.Select(bucket => (Bound: Number(bucket.Labels["le"]), bucket.Value)).ToList();
            rising.Select(bucket => bucket.Bound).ShouldBeInOrder();
            rising.Select(bucket => bucket.Value).ShouldBeInOrder();
            rising[^1].Bound.ShouldBe(double.PositiveInfinity);
            Samples.Single(sample => sample.Name == histogram + "_count" && Others(sample.Labels) == buckets.Key).Value.ShouldBe(rising[^1].Value);
        }
    }

    private static string Others(IReadOnlyDictionary<string, string> labels) =>
        string.Join(',', labels.Where(label => label.Key != "le").OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{label.Key}={label.Value}"));

    private static double Number(string text) => text == "+Inf" ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);

    private static string Unescaped(string text) =>
        Regex.Replace(text, @"\\(.)", escaped => escaped.Groups[1].Value == "n" ? "\n" : escaped.Groups[1].Value, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    [GeneratedRegex(@"^# (?<what>HELP|TYPE) (?<name>[a-zA-Z_:][a-zA-Z0-9_:]*) (?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Comment();

    [GeneratedRegex("""^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\{(?<labels>([a-zA-Z_][a-zA-Z0-9_]*="([^"\\\n]|\\[\\n"])*",?)*)\})? (?<value>[-+]?[0-9.]+(E[-+]?[0-9]+)?|[+-]Inf|NaN)$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sample();

    [GeneratedRegex("(?<name>[a-zA-Z_][a-zA-Z0-9_]*)=\"(?<value>([^\"\\\\\n]|\\\\[\\\\n\"])*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();
}
