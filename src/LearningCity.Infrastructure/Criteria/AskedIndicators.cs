using System.Collections.Concurrent;
using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;

namespace LearningCity.Infrastructure.Criteria;

internal sealed class AskedIndicators(Sql sql) : IAskedIndicators
{
    /// <summary>Kept for good: the trigger <c>assignments_stay</c> refuses every change while the report stands.</summary>
    private static readonly ConcurrentDictionary<ReportId, IReadOnlyList<PlanIndicator>> Known = [];

    /// <summary>Units of one kind are asked alike and share their list.</summary>
    private static readonly ConcurrentDictionary<(ScoringPlan Plan, string Codes), IReadOnlyList<PlanIndicator>> Lists = [];

    public async Task<IReadOnlyList<PlanIndicator>> OfAsync(UnitReport report, ScoringPlan plan, CancellationToken ct)
    {
        if (Known.TryGetValue(report.Id, out var known))
        {
            return known;
        }

        var assigned = await sql.QueryAsync(
            "select indicator, part from criteria.round_assignments where round = $1 and unit = $2",
            row => (Code: row.GetString(0), Part: Enum.Parse<AssignmentPart>(row.GetString(1))),
            ct, new() { Value = report.Round.Value }, new() { Value = report.Unit.Value });
        IReadOnlyList<PlanIndicator> asked =
        [
            .. assigned.Select(one => plan.TryFindAnswered(one.Code, one.Part, out var indicator) ? indicator : null)
                .OfType<PlanIndicator>()
                .OrderBy(indicator => indicator.Ordinal),
        ];
        return Known.GetOrAdd(report.Id, Lists.GetOrAdd((plan, string.Join('|', asked.Select(indicator => indicator.Code))), asked));
    }
}
