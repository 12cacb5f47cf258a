using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Finds what is wrong with the assignments of a round: every indicator has one lead and somebody who answers it.</summary>
internal static class AssignmentCheck
{
    public static IReadOnlyList<Fault> FaultsOf(
        SetDefinition definition, IReadOnlyList<RoundAssignment> assignments, IReadOnlySet<UnitId> participants)
    {
        var faults = new SetFaults();
        var plan = ScoringPlan.From(definition);
        var seen = new HashSet<(string, UnitId)>();
        for (var i = 0; i < assignments.Count; i++)
        {
            var (assignment, at) = (assignments[i], $"/assignments/{i}");
            faults.AddIf(!plan.TryFind(assignment.Indicator, out _), $"{at}/indicator", "indicator-unknown",
                $"Không có chỉ báo {assignment.Indicator} trong bộ tiêu chí.");
            faults.AddIf(!participants.Contains(assignment.Unit), $"{at}/unit", "not-a-participant",
                $"Đơn vị {assignment.Unit.Value} không tham gia đợt này.");
            faults.AddIf(!seen.Add((assignment.Indicator, assignment.Unit)), at, "unit-assigned-twice",
                $"Đơn vị {assignment.Unit.Value} được giao chỉ báo {assignment.Indicator} hai lần.");
        }

        var byIndicator = assignments.ToLookup(assignment => assignment.Indicator, StringComparer.Ordinal);
        foreach (var indicator in plan.Indicators)
        {
            var leads = byIndicator[indicator.Code].Count(assignment => assignment.Part is AssignmentPart.Lead);
            faults.AddIf(leads is not 1, "/assignments", "lead-not-single",
                $"Chỉ báo {indicator.Code} phải có đúng một đơn vị chủ trì, đang có {leads}.");
            faults.AddIf(!byIndicator[indicator.Code].Any(assignment => indicator.Definition.IsAnsweredBy(assignment.Part)), "/assignments",
                "indicator-unanswered", $"Chỉ báo {indicator.Code} chưa có đơn vị nào cung cấp số liệu.");
        }

        return faults.All;
    }
}
