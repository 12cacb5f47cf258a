namespace LearningCity.Domain.Criteria;

/// <summary>Checks what the levels ask of an indicator: levels that exist, from the lowest up, each asking at least as much as the one before.</summary>
internal sealed class LevelTargetsCheck(Indicator indicator, string at, SetRule rule, SetFaults faults)
{
    public void Run()
    {
        if (indicator.LevelTargets.Count is 0)
        {
            return;
        }

        if (rule is not LevelsRule levels)
        {
            faults.Add($"{at}/levelTargets", "level-targets-idle", "Ngưỡng theo mức chỉ dùng khi quy tắc của bộ tiêu chí là các mức.");
            return;
        }

        var (place, before) = (-1, (LevelTarget?)null);
        for (var i = 0; i < indicator.LevelTargets.Count; i++)
        {
            var (target, here) = (indicator.LevelTargets[i], $"{at}/levelTargets/{i}");
            var found = levels.PlaceOf(target.Level);
            faults.AddIf(found < 0, $"{here}/level", "level-unknown", $"Bộ tiêu chí không có mức \"{target.Level}\".");
            faults.AddIf(found >= 0 && found <= place, $"{here}/level", "levels-unordered", "Các mức ghi từ thấp đến cao, mỗi mức một lần.");
            place = Math.Max(place, found);
            CheckFit(target, here);
            faults.AddIf(before is not null && !AsksAsMuch(before, target), here, "level-targets-falling",
                "Mức cao hơn phải đòi hỏi ít nhất bằng mức thấp hơn, cùng một cách so sánh.");
            before = target;
        }
    }

    private void CheckFit(LevelTarget target, string here)
    {
        if (indicator is DocumentIndicator)
        {
            faults.AddIf(target.Comparison is not null || target.Value is not null || target.Choice is not null, here, "level-target-unfit",
                "Chỉ báo loại văn bản chỉ nêu mức; mức đó đòi hỏi văn bản.");
        }
        else if (indicator is LevelIndicator level)
        {
            var words = level.Inputs.FirstOrDefault(input => input.Key == level.Level)?.Choices ?? [];
            faults.AddIf(target.Comparison is not null || target.Value is not null || target.Choice is not { } word || !words.Contains(word, StringComparer.Ordinal),
                here, "level-target-unfit", "Chỉ báo loại mức nêu ở \"choice\" một trong các lựa chọn của nó.");
        }
        else
        {
            faults.AddIf(target.Comparison is null or Comparison.Range || target.Value is null || target.Choice is not null, here, "level-target-unfit",
                "Ngưỡng theo mức cần \"comparison\" (atLeast, atMost, below, above) và \"value\".");
            faults.AddIf(indicator is ChangeIndicator && target.Comparison is not (Comparison.AtLeast or Comparison.MoreThan), $"{here}/comparison",
                "comparison-unfit", "Thay đổi so với kỳ trước dùng \"atLeast\" hoặc \"moreThan\".");
            faults.Figure($"{here}/value", target.Value);
            faults.AddIf(indicator is ShareIndicator { AllowsOver100: false } or AllOfIndicator && target.Value is < 0 or > 100, $"{here}/value", "target-over-100",
                "Tỷ lệ này nằm từ 0 đến 100 nên mức phần trăm cũng vậy.");
        }
    }

    private bool AsksAsMuch(LevelTarget lower, LevelTarget higher)
    {
        if (indicator is LevelIndicator level)
        {
            var words = level.Inputs.FirstOrDefault(input => input.Key == level.Level)?.Choices.ToList() ?? [];
            return words.IndexOf(higher.Choice ?? "") >= words.IndexOf(lower.Choice ?? "");
        }

        return lower.Comparison == higher.Comparison && (lower.Comparison is Comparison.AtMost or Comparison.Below
            ? higher.Value <= lower.Value
            : higher.Value is null || higher.Value >= lower.Value);
    }
}
