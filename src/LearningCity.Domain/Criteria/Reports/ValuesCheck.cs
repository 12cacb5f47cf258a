using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Finds what is wrong with entered values, each fault under the key of its input. What is missing is no fault here but lowers completeness.</summary>
internal static class ValuesCheck
{
    public static IReadOnlyList<Fault> FaultsOf(PlanIndicator indicator, ReportedValues values)
    {
        var faults = new SetFaults();
        faults.AddIf(values.Figures.Count > indicator.Figures.Length, "figures", "too-many-figures", "Có nhiều số hơn số ô của chỉ báo.");
        faults.AddIf(values.Choices.Count > indicator.Choices.Length, "choices", "too-many-choices", "Có nhiều lựa chọn hơn số ô của chỉ báo.");
        faults.AddIf(values.Met is not null && indicator.Definition is not DocumentIndicator, "met", "not-a-question",
            "Chỉ báo này không hỏi Có/Không.");
        for (var i = 0; i < Math.Min(values.Figures.Count, indicator.Figures.Length); i++)
        {
            CheckFigure(indicator.Figures[i], values.Figures[i], faults);
            CheckMark(indicator, indicator.Figures[i], values.Figures[i], faults);
        }

        for (var i = 0; i < Math.Min(values.Choices.Count, indicator.Choices.Length); i++)
        {
            var (input, choice) = (indicator.Choices[i], values.Choices[i]);
            faults.AddIf(choice is not null && !input.Choices.Contains(choice, StringComparer.Ordinal), input.Key, "choice-unknown",
                $"\"{choice}\" không có trong các lựa chọn của ô \"{input.Label}\".");
        }

        CheckSource(indicator, values.DirectSource, faults);
        CheckShares(indicator, values, faults);
        return faults.All;
    }

    private static void CheckFigure(InputField input, decimal? figure, SetFaults faults)
    {
        if (figure is not { } value)
        {
            return;
        }

        faults.Figure(input.Key, value);
        faults.AddIf(input.Type is InputType.Integer && decimal.Truncate(value) != value, input.Key, "not-whole", $"\"{input.Label}\" phải là số nguyên.");
        var most = input.Type is InputType.Percentage ? Math.Min(input.Maximum ?? 100, 100) : input.Maximum;
        faults.AddIf(value < input.Minimum || value > most, input.Key, "out-of-range", most is { } maximum
            ? $"\"{input.Label}\" phải từ {ShownNumber.Exact(input.Minimum)} đến {ShownNumber.Exact(maximum)}."
            : $"\"{input.Label}\" phải từ {ShownNumber.Exact(input.Minimum)} trở lên.");
    }

    private static void CheckMark(PlanIndicator indicator, InputField input, decimal? figure, SetFaults faults) => faults.AddIf(
        indicator.Definition is PointsIndicator points && points.Mark == input.Key && figure is >= 0 and < CriteriaSetRules.MarkLimit
            && !CriteriaSetRules.IsMark(figure.Value),
        input.Key, "mark-too-fine", $"Điểm có nhiều nhất {CriteriaSetRules.MaximumMarkDecimals} chữ số thập phân.");

    private static void CheckSource(PlanIndicator indicator, string? source, SetFaults faults)
    {
        if (source is null)
        {
            return;
        }

        faults.AddIf(indicator.Definition is not ShareIndicator { Direct: not null }, "directSource", "no-direct-percentage",
            "Chỉ báo này không nhận tỷ lệ có sẵn.");
        faults.Text("directSource", source, ReportEntryRules.MaximumSourceLength);
    }

    private static void CheckShares(PlanIndicator indicator, ReportedValues values, SetFaults faults)
    {
        var shares = indicator.Definition switch
        {
            ShareIndicator share => [(share.Measure.Numerator, share.Measure.Denominator, share.AllowsOver100)],
            AllOfIndicator allOf => allOf.Parts.Select(part => (part.Measure.Numerator, part.Measure.Denominator, false)).ToList(),
            ChangeIndicator { Current.IsShare: true } change =>
            [
                (change.Current.Sum, change.Current.Over, false),
                (change.Previous.Sum, change.Previous.Over, false),
            ],
            _ => new List<(IReadOnlyList<string>, IReadOnlyList<string>, bool)>(),
        };
        foreach (var (numerator, denominator, allowsOver100) in shares)
        {
            if (Sum(indicator, values, numerator) is not { } above || Sum(indicator, values, denominator) is not { } below)
            {
                continue;
            }

            faults.AddIf(below == 0 && above > 0, denominator[0], "zero-denominator", "Tử số lớn hơn 0 thì mẫu số không thể bằng 0.");
            faults.AddIf(below > 0 && above > below && !allowsOver100, numerator[0], "ratio-over-one", "Tử số không được lớn hơn mẫu số.");
        }
    }

    private static decimal? Sum(PlanIndicator indicator, ReportedValues values, IReadOnlyList<string> keys)
    {
        decimal sum = 0;
        for (var i = 0; i < indicator.Figures.Length; i++)
        {
            if (keys.Contains(indicator.Figures[i].Key, StringComparer.Ordinal))
            {
                if (i >= values.Figures.Count || values.Figures[i] is not { } figure || !CriteriaSetRules.IsFigure(figure))
                {
                    return null;
                }

                sum += figure;
            }
        }

        return sum;
    }
}
