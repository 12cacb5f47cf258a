using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>A round with its units and what each is asked.</summary>
internal sealed class OneRound : Specification<Round>
{
    public OneRound(RoundId id)
    {
        Where(round => round.Id == id);
        Include(round => round.Participants);
        Include(round => round.Assignments);
        AsSplitQuery();
    }
}

/// <summary>The reports of a round, by unit.</summary>
internal sealed class ReportsOf : Specification<UnitReport>
{
    public ReportsOf(RoundId id)
    {
        Where(report => report.Round == id);
        OrderBy(report => report.Unit);
    }
}
