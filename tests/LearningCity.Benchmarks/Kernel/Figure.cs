using System.Globalization;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>One measured figure, held against its aim.</summary>
/// <param name="Name">A throughput's name ends in <c>_rps</c>: it aims upward, everything else downward.</param>
/// <param name="PeakMegabytes">Most memory of the product's process while it was measured, in MiB.</param>
/// <param name="Entries">How many answers the measured round holds; of another thing, how many rows it has.</param>
/// <param name="Remark">How the ratio came about.</param>
internal sealed record Figure(string Name, double Ratio, double Aim, long PeakMegabytes, int Entries, string Remark)
{
    public bool IsUpward => Name.EndsWith("_rps", StringComparison.Ordinal);

    public bool Holds => IsUpward ? Ratio >= Aim : Ratio <= Aim;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Name} ratio={Ratio:0.00} aim={Aim:0.00} peak_mb={PeakMegabytes} n={Entries}");
}
