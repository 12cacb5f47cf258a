using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Finds what is wrong with the assignments of a round: every indicator has one lead and somebody who answers it, and no unit
/// answers what does not concern its type.</summary>
internal static class AssignmentCheck
{
    public static IReadOnlyList<Fault> FaultsOf(
        SetDefinition definition, IReadOnlyList<RoundAssignment> assignments, IReadOnlyList<RoundParticipant> participants)
    {
        var faults = new SetFaults();
        var plan = ScoringPlan.From(definition);
        var types = participants.ToDictionary(participant => participant.Unit, participant => participant.UnitType);
        var seen = new HashSet<(string, UnitId)>();
        for (var i = 0; i < assignments.Count; i++)
        {
            var (assignment, at) = (assignments[i], $"/assignments/{i}");
            var isKnown = plan.TryFind(assignment.Indicator, out var asked);
            faults.AddIf(!isKnown, $"{at}/indicator", "indicator-unknown", $"Không có chỉ báo {assignment.Indicator} trong bộ tiêu chí.");
            faults.AddIf(
                isKnown && asked!.Definition.IsAnsweredBy(assignment.Part) && types.TryGetValue(assignment.Unit, out var type) && !asked.Definition.Concerns(type),
                $"{at}/unit", "unit-not-concerned", $"Chỉ báo {assignment.Indicator} không áp dụng cho loại đơn vị của {assignment.Unit.Value}.");
            faults.AddIf(!types.ContainsKey(assignment.Unit), $"{at}/unit", "not-a-participant",
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
