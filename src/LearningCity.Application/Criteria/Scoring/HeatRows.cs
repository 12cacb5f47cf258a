using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>What comes first in a heat table.</summary>
public enum HeatOrder
{
    /// <summary>By name of the unit, in Vietnamese order.</summary>
    Name,

    /// <summary>As the tree stands: each unit before those below it, neighbours by name.</summary>
    Structure,
}

/// <summary>A unit of a heat table, before its scores.</summary>
internal sealed record HeatUnit(UnitId Unit, string Name, string Type, UnitId? Parent);

/// <summary>The units of a heat table in their order: those the caller may see and the filter leaves.</summary>
internal static class HeatRows
{
    /// <summary>One question for the units and one for their names. A unit nobody has named comes last.</summary>
    /// <exception cref="NotFound">The filter names a unit outside the caller's scope.</exception>
    public static async Task<IReadOnlyList<HeatUnit>> FindAsync(
        IHeatReading heat, ISender modules, ICaller caller, Round round, RoundUnitFilter filter, HeatOrder order, CancellationToken ct)
    {
        ScoreReach.RequireAny(caller, round, filter.Below);
        var asked = await heat.UnitsAsync(round.Id, ScoreReach.Of(caller), filter, ct);
        IEnumerable<UnitId> above = order is HeatOrder.Structure ? asked.SelectMany(unit => unit.Path) : [];
        var named = await filter.FindAsync(
            modules, round.Dates.CutOff, [.. asked.Select(unit => unit.Unit).Concat(filter.AsksStructure ? [] : above).Distinct()], ct);
        var places = named.Select((unit, place) => (unit, place)).ToDictionary(found => found.unit.Id, found => (found.place, found.unit.Name));
        var rows = filter.AsksStructure ? asked.Where(unit => places.ContainsKey(unit.Unit)) : asked;
        return
        [
            .. rows.OrderBy(unit => Key(unit, order), Comparer<string>.Create(string.CompareOrdinal)).ThenBy(unit => unit.Unit.Value)
                .Select(unit => new HeatUnit(
                    unit.Unit, places.TryGetValue(unit.Unit, out var known) ? known.Name : "", unit.Type, unit.Path.Count > 0 ? unit.Path[^1] : null)),
        ];

        string Key(AskedUnit unit, HeatOrder by) => by is HeatOrder.Name ? Place(unit.Unit) : string.Concat(unit.Path.Append(unit.Unit).Select(Place));

        string Place(UnitId unit) => (places.TryGetValue(unit, out var known) ? known.place : int.MaxValue).ToString("X8", CultureInfo.InvariantCulture);
    }

    /// <summary>Names what a table shows: the scores by their generation, the rows by a hash. The same tag, the same table.</summary>
    public static string Tag(long generation, IEnumerable<HeatUnit> rows)
    {
        var text = string.Join('\n', rows.Select(row => $"{row.Unit.Value:N}{row.Name}"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
        return string.Create(CultureInfo.InvariantCulture, $"{generation}-{hash}");
    }
}
