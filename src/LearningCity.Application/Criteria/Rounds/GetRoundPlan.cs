using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Who is asked in a round, until when, and who answers each indicator: what whoever runs it has entered so far.</summary>
[Allow(Function.RunRound)]
public sealed record GetRoundPlan(RoundId Round) : IQuery<RoundPlan>;

/// <param name="Participants">By name.</param>
/// <param name="TypeDates">Of unit types with dates of their own.</param>
/// <param name="Assignments">By indicator and part.</param>
public sealed record RoundPlan(
    RoundId Round, int Revision, IReadOnlyList<PlannedUnit> Participants, IReadOnlyList<DatesOfType> TypeDates, IReadOnlyList<PlannedAssignment> Assignments);

/// <param name="UnitName">As of chốt số liệu.</param>
/// <param name="Type">Code of its unit type.</param>
/// <param name="Parent">None: it stands at the top of the tree.</param>
/// <param name="LastGoodDay">With its extension.</param>
/// <param name="Extension">The last one given; none: it has none.</param>
public sealed record PlannedUnit(UnitId Unit, string UnitName, string Type, UnitId? Parent, DateOnly LastGoodDay, GivenExtension? Extension);

/// <param name="Until">The last good day.</param>
public sealed record GivenExtension(DateOnly Until, string Reason, AccountId Author, DateTimeOffset GivenAt);

/// <param name="Wording">The due day in words: "trước ngày 10/10/2022".</param>
public sealed record DatesOfType(string UnitType, WrittenDates Dates, string Wording, DateOnly LastGoodDay);

/// <param name="Indicator">Code in the set.</param>
public sealed record PlannedAssignment(string Indicator, AssignmentPart Part, IReadOnlyList<UnitId> Units);

internal sealed class GetRoundPlanHandler(IRepository<Round> rounds, ISender modules) : IRequestHandler<GetRoundPlan, RoundPlan>
{
    public async Task<RoundPlan> Handle(GetRoundPlan query, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new PlannedRound(query.Round), ct);
        var units = round.Participants.Select(participant => participant.Unit).ToList();
        var names = (await modules.Send(new ListUnitNames(units, round.Dates.CutOff), ct)).ToDictionary(named => named.Id, named => named.Name);
        return new RoundPlan(
            round.Id,
            round.Revision,
            [.. round.Participants.Select(participant => Planned(round, participant, names[participant.Unit])).OrderBy(unit => unit.UnitName, StringComparer.Ordinal)],
            [.. round.Participants.Where(participant => participant.TypeDates is not null).DistinctBy(participant => participant.UnitType)
                .OrderBy(participant => participant.UnitType, StringComparer.Ordinal)
                .Select(participant => OfType(participant.UnitType, participant.TypeDates!))],
            [.. round.Assignments.GroupBy(assignment => (assignment.Indicator, assignment.Part))
                .OrderBy(group => group.Key.Indicator, StringComparer.Ordinal).ThenBy(group => group.Key.Part)
                .Select(group => new PlannedAssignment(group.Key.Indicator, group.Key.Part, [.. group.Select(assignment => assignment.Unit)]))]);
    }

    private static PlannedUnit Planned(Round round, RoundParticipant participant, string name) => new(
        participant.Unit, name, participant.UnitType, participant.Path.Count > 0 ? participant.Path[^1] : null, round.LastGoodDayOf(participant.Unit),
        participant.Extension is { } given ? new GivenExtension(given.Until, given.Reason, given.Author, given.GivenAt) : null);

    private static DatesOfType OfType(string unitType, RoundDates dates) =>
        new(unitType, WrittenDates.Of(dates), dates.Due.Wording, dates.Due.LastGoodDay);

    private sealed class PlannedRound : Specification<Round>
    {
        public PlannedRound(RoundId id)
        {
            Where(round => round.Id == id);
            Include(round => round.Participants);
            Include(round => round.Assignments);
            AsSplitQuery();
        }
    }
}
