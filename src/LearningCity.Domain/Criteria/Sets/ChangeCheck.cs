namespace LearningCity.Domain.Criteria;

/// <summary>Checks that a change compares like with like: both shares or both sums, a reading that fits, a basis that can differ.</summary>
internal sealed class ChangeCheck(ChangeIndicator change, string at, IReadOnlyDictionary<string, InputField> inputs, SetFaults faults)
{
    public void Run()
    {
        CheckMeasure(change.Current, $"{at}/current");
        if (!change.CarriesPrevious)
        {
            CheckMeasure(change.Previous, $"{at}/previous");
        }

        faults.AddIf(change.Current.IsShare != change.Previous.IsShare, $"{at}/previous", "measures-differ",
            "Kỳ này và kỳ trước phải cùng là tỷ lệ hoặc cùng là số lượng.");

        var (target, here) = (change.Target, $"{at}/target");
        faults.AddIf(target.Comparison is not (Comparison.AtLeast or Comparison.MoreThan), $"{here}/comparison", "comparison-unfit",
            "Thay đổi so với kỳ trước dùng \"atLeast\" hoặc \"moreThan\".");
        faults.Figure($"{here}/value", target.Value);
        faults.AddIf(target.Value < 0, $"{here}/value", "target-negative", "Mức thay đổi không âm; chiều tăng hay giảm ghi ở \"direction\".");
        faults.Text($"{here}/phrase", target.Phrase, CriteriaSetRules.MaximumTextLength, required: false);
        faults.AddIf(target.Reading is ChangeReading.Points && !change.Current.IsShare, $"{here}/reading", "reading-unfit",
            "Điểm phần trăm chỉ dùng cho tỷ lệ; số lượng dùng \"absolute\" hoặc \"relative\".");
        faults.AddIf(target.Reading is ChangeReading.Absolute && change.Current.IsShare, $"{here}/reading", "reading-unfit",
            "Tỷ lệ dùng \"points\" hoặc \"relative\".");
        CheckBasis();
    }

    private void CheckMeasure(ChangeMeasure measure, string here)
    {
        FormulaCheck.Keys(measure.Sum, $"{here}/sum", inputs, faults, nonNegative: measure.IsShare);
        if (measure.IsShare)
        {
            FormulaCheck.Keys(measure.Over, $"{here}/over", inputs, faults, nonNegative: true);
        }
    }

    private void CheckBasis()
    {
        if (change.Basis is not { } basis)
        {
            return;
        }

        CheckChoice(basis.Current, $"{at}/basis/current");
        if (basis.Previous is { } previous)
        {
            CheckChoice(previous, $"{at}/basis/previous");
            faults.AddIf(change.CarriesPrevious, $"{at}/basis/previous", "previous-is-carried",
                "Số liệu kỳ trước lấy từ đợt trước nên cơ sở của kỳ trước cũng vậy; bỏ \"previous\".");
        }

        for (var i = 0; i < basis.Accepted.Count; i++)
        {
            var choice = basis.Accepted[i];
            faults.AddIf(inputs.TryGetValue(basis.Current, out var field) && !field.Choices.Contains(choice, StringComparer.Ordinal),
                $"{at}/basis/accepted/{i}", "choice-unknown", $"\"{choice}\" không có trong các lựa chọn.");
        }

        faults.AddIf(basis.Previous is null && basis.Accepted.Count is 0 && !change.CarriesPrevious, $"{at}/basis", "basis-idle",
            "Cơ sở so sánh phải ghi ô của kỳ trước, hoặc những cơ sở được chấp nhận.");
        faults.AddIf(change.RollUp is RollUp.Sum && basis.Accepted.Count is not 1, $"{at}/basis/accepted", "sum-needs-one-basis",
            "Số liệu cộng từ nhiều đơn vị phải trên đúng một cơ sở được chấp nhận.");
    }

    private void CheckChoice(string key, string here) =>
        faults.AddIf(inputs.GetValueOrDefault(key) is not { Type: InputType.Choice, Required: true }, here, "basis-not-choice",
            $"\"{key}\" phải là một ô lựa chọn bắt buộc của chỉ báo này.");
}
