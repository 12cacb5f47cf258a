using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>What stands in the frozen text as it is handed out.</summary>
/// <param name="Hash">Of its bytes.</param>
/// <param name="Rows">Every answer with its papers, and every score, as <see cref="BareFreeze.RowsAsync"/> tells them.</param>
internal sealed record FrozenFile(string Hash, IReadOnlySet<string> Rows)
{
    private static readonly Dictionary<string, short> Nodes = CityIndicator.All
        .SelectMany(one => new[] { (one.Code, one.Node), (one.CriterionCode, one.CriterionNode), (one.StandardCode, one.StandardNode) })
        .Append(("*", (short)-1)).Distinct().ToDictionary(node => node.Item1, node => node.Item2);

    public static async Task<FrozenFile> ReadAsync(RunningCity running)
    {
        var text = await running.Leader.GetAsync($"/rounds/{running.City.Round.Value}/results/1/file");
        var rows = new HashSet<string>(StringComparer.Ordinal);
        using var whole = JsonDocument.Parse(text);
        Add(rows, whole.RootElement.GetProperty("city"), 1);
        foreach (var sum in whole.RootElement.GetProperty("sums").EnumerateArray())
        {
            Add(rows, sum, 1);
        }

        foreach (var unit in whole.RootElement.GetProperty("units").EnumerateArray())
        {
            Add(rows, unit, 0);
            foreach (var entry in unit.GetProperty("entries").EnumerateArray())
            {
                rows.Add(Told(entry));
            }
        }

        return new FrozenFile(Convert.ToHexStringLower(SHA256.HashData(text)), rows);
    }

    private static void Add(HashSet<string> rows, JsonElement unit, int scope)
    {
        foreach (var score in unit.GetProperty("scores").EnumerateArray())
        {
            var figures = score.TryGetProperty("figures", out var found) ? $"{found.GetProperty("numerator")}/{found.GetProperty("denominator")}" : "0/0";
            var points = score.TryGetProperty("points", out var counted) ? counted.ToString() : "0";
            rows.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{unit.GetProperty("unit")} {scope} {Nodes[score.GetProperty("node").GetString()!]} {Array.IndexOf(BareVerdicts.Words, score.GetProperty("status").GetString())} {string.Join(',', score.GetProperty("counts").EnumerateArray())} {points} {figures}"));
        }
    }

    private static string Told(JsonElement entry) =>
        $"{entry.GetProperty("id")} {entry.GetProperty("indicator")} {(entry.TryGetProperty("met", out var met) ? met.GetBoolean() ? "true" : "false" : "")} "
        + $"{string.Join(',', entry.GetProperty("figures").EnumerateArray().Select(figure => figure.ValueKind is JsonValueKind.Null ? "-" : figure.ToString()))} "
        + string.Join(',', entry.GetProperty("papers").EnumerateArray().Select(paper => $"{paper.GetProperty("id")}:{paper.GetProperty("sha256")}"));
}
