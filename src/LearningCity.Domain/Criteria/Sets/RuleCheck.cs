
namespace LearningCity.Domain.Criteria;

/// <summary>Checks the rule of a set: grades in order, and points that come to the full mark exactly.</summary>
internal static class RuleCheck
{
    public static void Run(SetDefinition set, SetFaults faults)
    {
        if (set.Rule.BelowGrades is { } below)
        {
            faults.Text("/rule/below", below, CriteriaSetRules.MaximumNameLength);
            faults.AddIf(set.Rule.Grades.Count is 0 or > CriteriaSetRules.MaximumGrades, "/rule", "grades-out-of-range",
                $"Quy tắc có từ 1 đến {CriteriaSetRules.MaximumGrades} mức xếp loại.");
        }

        switch (set.Rule)
        {
            case PointsRule points:
                CheckPoints(set, points, faults);
                break;
            case LevelsRule levels:
                CheckLevels(levels, faults);
                break;
        }
    }

    private static void CheckPoints(SetDefinition set, PointsRule rule, SetFaults faults)
    {
        faults.AddIf(rule.Full == 0 || !CriteriaSetRules.IsMark(rule.Full), "/rule/full", "points-malformed", CriteriaSetRules.MarkWording);
        for (var i = 0; i < rule.Bands.Count; i++)
        {
            var (band, here) = (rule.Bands[i], $"/rule/bands/{i}");
            faults.Text($"{here}/name", band.Name, CriteriaSetRules.MaximumNameLength);
            faults.AddIf(!CriteriaSetRules.IsMark(band.From) || band.From > rule.Full, $"{here}/from", "band-out-of-range",
                "Ngưỡng xếp loại nằm từ 0 đến điểm tối đa của bộ tiêu chí, nhiều nhất 4 chữ số thập phân.");
            faults.AddIf(i > 0 && band.From <= rule.Bands[i - 1].From, $"{here}/from", "bands-unordered", "Các mức xếp loại ghi từ thấp đến cao.");
        }

        faults.AddIf(rule.Floor is { } floor && (floor == 0 || !CriteriaSetRules.IsMark(floor)), "/rule/floor", "points-malformed", CriteriaSetRules.MarkWording);
        CheckMandatory(set, rule, faults);
        var sum = TypesOf(set).Max(type => set.Nodes.Sum(node => FullMark(node, type)));
        faults.AddIf(sum != rule.Full, "/rule/full", "points-do-not-sum",
            $"Điểm tối đa của các mục cộng lại là {ShownNumber.Exact(sum)}, không phải {ShownNumber.Exact(rule.Full)}.");
    }

    private static void CheckMandatory(SetDefinition set, PointsRule rule, SetFaults faults)
    {
        var indicators = set.Indicators.ToLookup(node => node.Code, node => node.Indicator!, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < rule.Mandatory.Count; i++)
        {
            var named = indicators[rule.Mandatory[i]];
            faults.AddIf(!named.Any(), $"/rule/mandatory/{i}", "indicator-unknown", $"Không có chỉ báo {rule.Mandatory[i]} trong bộ tiêu chí.");
            faults.AddIf(named.Any(indicator => !indicator.HasVerdict), $"/rule/mandatory/{i}", "mandatory-needs-target",
                $"Chỉ báo {rule.Mandatory[i]} không có ngưỡng nên không thể bắt buộc đạt.");
            faults.AddIf(!seen.Add(rule.Mandatory[i]), $"/rule/mandatory/{i}", "indicator-repeated", $"Chỉ báo {rule.Mandatory[i]} được nêu hai lần.");
        }
    }

    private static void CheckLevels(LevelsRule rule, SetFaults faults)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < rule.Levels.Count; i++)
        {
            var (level, here) = (rule.Levels[i], $"/rule/levels/{i}");
            faults.Token($"{here}/code", level.Code, CriteriaSetRules.MaximumKeyLength, "-");
            faults.AddIf(!codes.Add(level.Code), $"{here}/code", "level-repeated", $"Mức \"{level.Code}\" đã có ở trên.");
            faults.Text($"{here}/name", level.Name, CriteriaSetRules.MaximumNameLength);
        }
    }

    /// <summary>Every unit type the set names, and any other. Whichever can come to the most must be able to come to the full mark.</summary>
    private static IEnumerable<string> TypesOf(SetDefinition set) =>
        set.Indicators.SelectMany(node => node.Indicator!.UnitTypes).Append("").Distinct(StringComparer.Ordinal);

    /// <summary>What a node can come to for a unit of this type: its marks with their weights, its groups under their caps.</summary>
    private static decimal FullMark(SetNode node, string unitType)
    {
        var sum = node.Indicator is { Points: { } points } indicator && CriteriaSetRules.IsMark(points) && CriteriaSetRules.IsWeight(indicator.Weight)
            ? indicator.Concerns(unitType) ? points * indicator.Weight : 0
            : node.Children.Sum(child => FullMark(child, unitType));
        return node.Cap is { } cap && cap < sum ? cap : sum;
    }
}
