using LearningCity.Benchmarks.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>An accepted yes of a unit, and the paper that proves it.</summary>
internal sealed record ChangedAnswer(Guid Entry, Guid Paper, UnitId Unit, UnitId Ward, CityIndicator Indicator)
{
    /// <summary>Of different schools, spread over the city.</summary>
    public static async Task<IReadOnlyList<ChangedAnswer>> ListAsync(City city, int count)
    {
        var indicator = CityIndicator.All.First(one => one.Kind is CityKind.Document);
        var wards = city.Units.Reporting.ToDictionary(unit => unit.Id.Value, unit => unit.Ward);
        return await city.Database.Source.ListAsync(
            """
            select entry.id, link.document, entry.unit
            from criteria.entries as entry
            join criteria.round_participants as participant on participant.round = entry.round and participant.unit = entry.unit
            join evidence.bundles as bundle on bundle.target_kind = 'criteria-entry' and bundle.target = entry.id
            join evidence.document_links as link on link.bundle_id = bundle.id
            where entry.round = $1 and entry.indicator = $2 and entry.met and cardinality(participant.path) = 2
            order by hashtextextended(entry.id::text, 0) limit $3
            """,
            row => new ChangedAnswer(row.GetGuid(0), row.GetGuid(1), new UnitId(row.GetGuid(2)), wards[row.GetGuid(2)], indicator),
            city.Round.Value, indicator.Code, count);
    }
}
