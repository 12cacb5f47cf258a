using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>A round without the units it asks.</summary>
internal sealed class RoundById : Specification<Round>
{
    public RoundById(RoundId id) => Where(round => round.Id == id);
}

/// <summary>A round with everybody who is asked and what for, to assign and open it.</summary>
internal sealed class WholeRound : Specification<Round>
{
    public WholeRound(RoundId id)
    {
        Where(round => round.Id == id);
        ForUpdate();
        Include(round => round.Participants);
        Include(round => round.Assignments);
        AsSplitQuery();
    }
}

/// <summary>A round with the units it asks and their dates, held against every other change; without what they are asked.</summary>
internal sealed class RoundWithUnits : Specification<Round>
{
    public RoundWithUnits(RoundId id)
    {
        Where(round => round.Id == id);
        ForUpdate();
        Include(round => round.Participants);
        AsSplitQuery();
    }
}

/// <summary>A round with one of its units.</summary>
internal sealed class RoundOfUnit : Specification<Round>
{
    public RoundOfUnit(RoundId id, UnitId unit)
    {
        Where(round => round.Id == id);
        Include(round => round.Participants.Where(participant => participant.Unit == unit));
    }
}

/// <summary>A round with one of its units, for a step of that unit's report; not to be changed.</summary>
internal sealed class RoundAskingUnit : Specification<Round>
{
    public RoundAskingUnit(RoundId id, UnitId unit)
    {
        Where(round => round.Id == id);
        Include(round => round.Participants.Where(participant => participant.Unit == unit));
        AsNoTracking();
    }
}

/// <summary>A round held against every transition, by somebody who relies on its state.</summary>
internal sealed class RoundHeld : Specification<Round>
{
    public RoundHeld(RoundId id)
    {
        Where(round => round.Id == id);
        ForShare();
    }
}

/// <summary>A round with its frozen results, to go a step at the end of its life.</summary>
internal sealed class RoundWithResults : Specification<Round>
{
    public RoundWithResults(RoundId id, RowLock rowLock = RowLock.Update)
    {
        Where(round => round.Id == id);
        Include(round => round.Results);
        if (rowLock is RowLock.Update)
        {
            ForUpdate();
        }
    }
}

/// <summary>The same with the units it asks, whose dates a new khoá must respect.</summary>
internal sealed class RoundToCorrect : Specification<Round>
{
    public RoundToCorrect(RoundId id)
    {
        Where(round => round.Id == id);
        ForUpdate();
        Include(round => round.Participants);
        Include(round => round.Results);
        AsSplitQuery();
    }
}

/// <summary>Begun rounds of the same set, kind and city whose period shares a day with this one.</summary>
internal sealed class OverlappingRounds : Specification<Round>
{
    public OverlappingRounds(RoundId except, CriteriaSetId set, RoundKind kind, UnitId subject, RoundPeriod period)
    {
        var (from, to) = period;
        Where(round => round.Id != except && round.Set == set && round.Kind == kind && round.Subject == subject);
        Where(round => round.State != RoundState.Draft && round.State != RoundState.Discarded && round.State != RoundState.Withdrawn);
        Where(round => round.Period.From <= to && round.Period.To >= from);
        OrderBy(round => round.Period.From);
    }
}
