using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Refusals of a question "what if".</summary>
public static class ChangedTargetRules
{
    public static RuleViolated ChoiceUnclear() => RuleViolated.At(
        "set", "criteria.rule-unclear", "Hãy nêu đúng một trong hai: một bộ tiêu chí khác, hoặc các ngưỡng thay đổi (ít nhất một).");

    public static RuleViolated Repeated(int place, string indicator) => RuleViolated.At(
        $"targets/{place}", "criteria.target-repeated", $"Ngưỡng của chỉ báo {indicator} được nêu hai lần.");

    public static RuleViolated IndicatorUnknown(string indicator) => RuleViolated.At(
        "targets", "criteria.target-indicator-unknown", $"Bộ tiêu chí của đợt không có chỉ báo \"{indicator}\".");

    public static RuleViolated NoSuchTarget(ChangedTarget target) => RuleViolated.At(
        "targets", "criteria.target-missing",
        $"Chỉ báo {target.Indicator} không có ngưỡng như vậy; nêu phần (part) với chỉ báo gồm nhiều phần, và chỉ với chỉ báo đó.");
}
