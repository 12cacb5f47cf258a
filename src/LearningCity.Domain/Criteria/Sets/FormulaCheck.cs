namespace LearningCity.Domain.Criteria;

internal static class FormulaCheck
{
    /// <summary>Keys of a sum: at least one, each once, each a required figure (missing is never zero).</summary>
    public static void Keys(
        IReadOnlyList<string> keys, string at, IReadOnlyDictionary<string, InputField> inputs, SetFaults faults, bool nonNegative)
    {
        faults.AddIf(keys.Count is 0, at, "formula-empty", "Công thức chưa nêu ô số liệu nào.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Count; i++)
        {
            var (key, here) = (keys[i], $"{at}/{i}");
            faults.AddIf(!seen.Add(key), here, "input-used-twice", $"Ô \"{key}\" được cộng hai lần.");
            if (!inputs.TryGetValue(key, out var input))
            {
                faults.Add(here, "input-unknown", $"Công thức dùng ô \"{key}\" không có trong chỉ báo.");
                continue;
            }

            faults.AddIf(!input.IsFigure, here, "input-not-figure", $"Ô \"{key}\" không phải là số.");
            faults.AddIf(input.IsFigure && !input.Required, here, "input-not-required", $"Ô \"{key}\" dùng trong công thức nên phải bắt buộc.");
            faults.AddIf(nonNegative && input.Minimum < 0, here, "input-negative", $"Ô \"{key}\" của một tỷ lệ không được âm.");
        }
    }

    /// <param name="allowsOver100">Whether the share itself may exceed 100 %; otherwise a target above it can never be missed or never be met.</param>
    public static void Target(ShareTarget target, string at, SetFaults faults, bool allowsOver100 = false)
    {
        faults.Figure($"{at}/percent", target.Percent);
        faults.AddIf(target.Percent < 0, $"{at}/percent", "target-negative", "Mức phần trăm không âm.");
        faults.AddIf(target.Percent > 100 && !allowsOver100, $"{at}/percent", "target-over-100",
            "Tỷ lệ này không vượt quá 100 % nên mức phần trăm cũng không.");
        Upper(target.Comparison, target.Percent, target.Upper, at, faults);
        faults.AddIf(target.Upper > 100 && !allowsOver100, $"{at}/upper", "target-over-100",
            "Tỷ lệ này không vượt quá 100 % nên mức phần trăm cũng không.");
        faults.Text($"{at}/phrase", target.Phrase, CriteriaSetRules.MaximumTextLength, required: false);
    }

    public static void Target(ValueTarget target, string at, SetFaults faults)
    {
        faults.Figure($"{at}/value", target.Value);
        Upper(target.Comparison, target.Value, target.Upper, at, faults);
        faults.Text($"{at}/phrase", target.Phrase, CriteriaSetRules.MaximumTextLength, required: false);
    }

    private static void Upper(Comparison comparison, decimal lower, decimal? upper, string at, SetFaults faults)
    {
        faults.Figure($"{at}/upper", upper);
        faults.AddIf(comparison is Comparison.Range != upper is not null, $"{at}/upper", "range-unclear",
            "Một khoảng có đủ hai đầu; các so sánh khác không có \"upper\".");
        faults.AddIf(upper <= lower, $"{at}/upper", "range-empty", "Đầu trên của khoảng phải lớn hơn đầu dưới.");
    }
}
