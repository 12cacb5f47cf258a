using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Of which units a unit was made, and when: the one place where Criteria asks the structure for successions.</summary>
internal sealed class UnitLineage(UnitId unit, IReadOnlyList<PredecessorLink> links, IReadOnlyDictionary<UnitId, string> names)
{
    /// <summary>Every succession that leads to the unit, the earliest first, those of one day by name.</summary>
    public IReadOnlyList<PredecessorLink> Links => links;

    /// <summary>Whether the structure knows the unit.</summary>
    public bool IsKnown => names.ContainsKey(unit);

    /// <param name="on">The day whose names are meant; a unit that ended before stands under its last name.</param>
    public static async Task<UnitLineage> FindAsync(ISender modules, UnitId unit, DateOnly on, CancellationToken ct)
    {
        var links = await modules.Send(new FindPredecessorLinks(unit), ct);
        var named = await modules.Send(new FindNamedUnits(on) { Among = [unit, .. links.Select(link => link.Predecessor)] }, ct);
        var places = named.Select((one, place) => (one.Id, place)).ToDictionary(found => found.Id, found => found.place);
        return new UnitLineage(
            unit, [.. links.OrderBy(link => link.On).ThenBy(link => places.GetValueOrDefault(link.Predecessor))],
            named.ToDictionary(one => one.Id, one => one.Name));
    }

    public string NameOf(UnitId one) => names.GetValueOrDefault(one, "");

    /// <summary>The units that stood on a day where the unit stands now; the unit alone, where nothing joined it afterwards.</summary>
    public IReadOnlyList<FormerUnit> FormerOn(DateOnly day)
    {
        var former = new List<FormerUnit>();
        Add(unit, isWhole: true, on: null, day, [], former);
        return former;
    }

    private void Add(UnitId one, bool isWhole, DateOnly? on, DateOnly day, HashSet<UnitId> above, List<FormerUnit> former)
    {
        if (!above.Add(one))
        {
            return;
        }

        var joined = links.Where(link => link.Successor == one && link.On > day).ToList();
        former.Add(new FormerUnit(one, isWhole, joined.Count > 0, on));
        foreach (var link in joined)
        {
            Add(link.Predecessor, isWhole && link.IsWhole, link.On, day, above, former);
        }
    }
}

/// <param name="IsWhole">Whether all of it went over, in every step.</param>
/// <param name="HasForerunners">Whether others joined it after the day: it may not have been there itself yet.</param>
/// <param name="On">When it went over; none for the unit itself.</param>
internal sealed record FormerUnit(UnitId Unit, bool IsWhole, bool HasForerunners, DateOnly? On);
