using System.Globalization;
using System.Text.Json;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>What a what-if tells, in lines that the product and the bare way both come to.</summary>
internal static class WhatIfSummary
{
    public static IReadOnlyList<string> Of(JsonElement told)
    {
        var nodes = told.GetProperty("nodes").EnumerateArray().ToDictionary(node => node.GetProperty("otherCode").GetString()!);
        var units = told.GetProperty("units");
        return
        [
            .. CityIndicator.All.Select(one => nodes[one.Code]).Select(node => OfIndicator(
                node.GetProperty("standingCode").GetString()!, Status(node, "standing"), Status(node, "other"), node.GetProperty("changed").GetInt32(),
                node.GetProperty("gained").GetInt32(), node.GetProperty("lost").GetInt32())),
            OfPoints("standing", Points(nodes, "standing")), OfPoints("other", Points(nodes, "other")),
            OfUnits(units.GetProperty("total").GetInt32()),
            .. units.GetProperty("items").EnumerateArray().Select(unit => OfUnit(
                unit.GetProperty("unitName").GetString()!,
                unit.GetProperty("indicators").EnumerateArray().Select(change =>
                    (change.GetProperty("otherCode").GetString()!, change.GetProperty("standing").GetString()!, change.GetProperty("other").GetString()!)))),
        ];
    }

    public static string OfIndicator(string code, string standing, string other, int changed, int gained, int lost) =>
        string.Create(CultureInfo.InvariantCulture, $"{code}: {standing}, {other}; {changed} units, {gained} gained, {lost} lost");

    /// <summary>Of all standards together.</summary>
    public static string OfPoints(string rule, decimal points) => string.Create(CultureInfo.InvariantCulture, $"{rule}: {points:0.00} points");

    public static string OfUnits(int units) => string.Create(CultureInfo.InvariantCulture, $"{units} units");

    public static string OfUnit(string name, IEnumerable<(string Indicator, string Standing, string Other)> changes) =>
        $"{name}: " + string.Join(", ", changes.OrderBy(change => change.Indicator, StringComparer.Ordinal).Select(change => $"{change.Indicator} {change.Standing} > {change.Other}"));

    private static string Status(JsonElement node, string rule) => node.GetProperty(rule).GetProperty("status").GetString()!;

    private static decimal Points(Dictionary<string, JsonElement> nodes, string rule) => CityIndicator.All.Select(one => one.StandardCode).Distinct()
        .Sum(code => decimal.Parse(nodes[code].GetProperty(rule).GetProperty("points").GetString()!, NumberStyles.Number, CultureInfo.GetCultureInfo("vi-VN")));
}
