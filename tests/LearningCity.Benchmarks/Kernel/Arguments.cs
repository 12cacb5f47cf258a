using System.Globalization;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>What the run was asked for.</summary>
/// <param name="Groups">Names of groups; none: all.</param>
/// <param name="Units">How many units report.</param>
/// <param name="Earlier">How many rounds come before the measured one.</param>
/// <param name="Pairs">Of product and bare way, for each figure.</param>
/// <param name="HasGrowth">Whether a tenth of the units and twice the units are measured too.</param>
/// <param name="Url">Where the city is served; none: it is measured.</param>
internal sealed record Arguments(IReadOnlyList<string> Groups, int Units, int Earlier, int Pairs, bool HasGrowth, string? Url)
{
    public const string ServeCity = "serve-city";

    public const string Usage =
        """
        bench.sh [GROUP ...] [--units 2228] [--earlier 0] [--pairs 5] [--no-growth]
        bench.sh serve-city [--url http://127.0.0.1:5090] [--units 2228] [--earlier 0]
        """;

    private const int City = 2_228;

    /// <param name="known">The groups there are.</param>
    /// <exception cref="FormatException">They cannot be read.</exception>
    public static Arguments Read(string[] args, IReadOnlyCollection<string> known)
    {
        var (groups, numbers) = (new List<string>(), new Dictionary<string, int> { ["--units"] = City, ["--earlier"] = 0, ["--pairs"] = 5 });
        var (hasGrowth, url) = (true, "http://127.0.0.1:5090");
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--no-growth":
                    hasGrowth = false;
                    break;
                case "--url" when i + 1 < args.Length:
                    url = args[++i];
                    break;
                case var name when numbers.ContainsKey(name) && i + 1 < args.Length:
                    numbers[name] = int.Parse(args[++i], NumberStyles.None, CultureInfo.InvariantCulture);
                    break;
                case var group when group == ServeCity || known.Contains(group):
                    groups.Add(group);
                    break;
                default:
                    throw new FormatException($"Unknown: {args[i]}");
            }
        }

        return new Arguments(
            [.. groups.Where(group => group != ServeCity)], numbers["--units"], numbers["--earlier"], Math.Max(1, numbers["--pairs"]), hasGrowth,
            groups.Contains(ServeCity) ? url : null);
    }

    public bool Wants(string group) => Groups.Count == 0 || Groups.Contains(group);
}
