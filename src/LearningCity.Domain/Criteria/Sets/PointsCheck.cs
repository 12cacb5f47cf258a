namespace LearningCity.Domain.Criteria;

/// <summary>Checks what an indicator is worth: a full mark that can be reached, and for kind points a field that holds it.</summary>
internal sealed class PointsCheck(Indicator indicator, string at, IReadOnlyDictionary<string, InputField> inputs, SetRule rule, SetFaults faults)
{
    public void Run()
    {
        faults.AddIf(indicator.Points is { } points && (points == 0 || !CriteriaSetRules.IsMark(points)), $"{at}/points", "points-malformed",
            CriteriaSetRules.MarkWording);
        faults.AddIf(!CriteriaSetRules.IsWeight(indicator.Weight), $"{at}/weight", "weight-malformed",
            "Hệ số lớn hơn 0, không quá 100 và có nhiều nhất 2 chữ số thập phân.");
        faults.AddIf(indicator.Weight != 1 && indicator.Points is null, $"{at}/weight", "weight-idle", "Hệ số chỉ dùng cho chỉ báo có điểm.");
        faults.AddIf(IsWeighedBeyondLimit, $"{at}/points", "points-too-many", "Điểm tối đa nhân hệ số phải nhỏ hơn 1.000.000.");
        faults.AddIf(indicator is { Points: not null, HasVerdict: false } and not PointsIndicator, $"{at}/points", "points-need-target",
            "Chỉ báo có điểm phải có ngưỡng để biết khi nào được điểm.");
        faults.AddIf(rule is PointsRule { Floor: { } floor } && indicator.Points < floor, $"{at}/points", "floor-above-points",
            "Điểm tối đa của chỉ báo thấp hơn mức sàn của bộ tiêu chí.");
        if (indicator is PointsIndicator marked)
        {
            CheckMark(marked);
        }
    }

    private bool IsWeighedBeyondLimit =>
        indicator.Points is { } points && CriteriaSetRules.IsMark(points) && CriteriaSetRules.IsWeight(indicator.Weight)
        && points * indicator.Weight >= CriteriaSetRules.MarkLimit;

    private void CheckMark(PointsIndicator marked)
    {
        faults.AddIf(marked.Points is null, $"{at}/points", "points-missing", "Chỉ báo loại điểm phải ghi điểm tối đa.");
        var mark = inputs.GetValueOrDefault(marked.Mark);
        faults.AddIf(mark is not { Type: InputType.Integer or InputType.Decimal, Required: true }, $"{at}/mark", "mark-not-figure",
            $"\"{marked.Mark}\" phải là một ô số bắt buộc của chỉ báo này.");
        faults.AddIf(mark is not null && (mark.Minimum < 0 || mark.Maximum is null || mark.Maximum > marked.Points), $"{at}/mark", "mark-out-of-range",
            "Ô điểm phải từ 0 trở lên và có giá trị lớn nhất không quá điểm tối đa của chỉ báo.");
    }
}
