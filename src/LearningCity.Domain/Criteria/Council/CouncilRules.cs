using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Limits and refusals of the council's results.</summary>
public static class CouncilRules
{
    /// <summary>Results recorded in one call.</summary>
    public const int MaximumAtOnce = 500;

    /// <summary>Faults told at once.</summary>
    public const int MaximumFaults = 200;

    public static RuleViolated Repeated() =>
        RuleViolated.At("results", "criteria.council-repeated", $"Nêu từ 1 đến {MaximumAtOnce} kết quả, mỗi chỉ báo của một đơn vị một lần.");

    /// <param name="at">Place in the request, from 0.</param>
    public static RuleViolated IndicatorUnknown(int at, string indicator) =>
        RuleViolated.At($"/results/{at}/indicator", "criteria.council-indicator-unknown", $"Không có kết quả tự đánh giá của chỉ báo {indicator} cho đơn vị này trong đợt.");

    public static RuleViolated NothingToTake() =>
        new("criteria.council-nothing-left", "Hội đồng đã ghi kết quả của mọi chỉ báo; không còn chỉ báo nào để lấy theo tự đánh giá.");

    /// <summary>Nothing was accepted for these: the council says itself what they come to.</summary>
    public static RuleViolated StillWaiting(IReadOnlyList<string> indicators) => new(
        "criteria.council-waiting",
        $"Còn {indicators.Count} chỉ báo chưa có báo cáo được chấp nhận; hội đồng phải ghi kết quả kèm lý do cho từng chỉ báo.",
        [.. indicators.Take(MaximumFaults).Select(indicator => new Fault(indicator, "criteria.council-waiting", $"Chỉ báo {indicator} chưa có báo cáo được chấp nhận."))]);

    public static Fault Missing(string indicator, string place) =>
        new(place, "criteria.council-missing", $"Hội đồng chưa ghi kết quả của chỉ báo {indicator}.");

    public static Fault Outdated(string indicator, string place) =>
        new(place, "criteria.council-outdated", $"Kết quả tính của chỉ báo {indicator} đã thay đổi sau khi hội đồng ghi; hội đồng phải xem và ghi lại.");

    /// <exception cref="RuleViolated">There are faults.</exception>
    internal static void RequireComplete(IReadOnlyList<Fault> faults)
    {
        if (faults.Count > 0)
        {
            throw new RuleViolated(
                "criteria.council-incomplete",
                $"Kết quả của hội đồng còn {faults.Count} chỗ chưa xong. Ghi kết quả từng chỉ báo, hoặc lấy phần còn lại theo tự đánh giá.",
                [.. faults.Take(MaximumFaults)]);
        }
    }

    internal static void Check(PlanIndicator indicator, SelfAssessment self, CouncilVerdict verdict, CouncilSession session)
    {
        var code = indicator.Code;
        if (verdict.Status is ScoreStatus.Waiting)
        {
            throw RuleViolated.At("status", "criteria.council-waiting", $"Chỉ báo {code}: hội đồng phải kết luận, không để \"chờ thẩm định\".");
        }

        if (verdict.Mark is { } mark)
        {
            CheckMark(indicator, mark);
        }

        var differs = verdict.Status != self.Status || verdict.Mark != self.Mark;
        if (differs ? !ReasonRules.AreGiven(verdict.Reason) : !ReasonRules.AreAbsentOrGiven(verdict.Reason))
        {
            throw RuleViolated.At("reason", "criteria.council-reason-missing", $"Chỉ báo {code}: hội đồng kết luận khác tự đánh giá thì phải nêu lý do, không quá {ReasonRules.MaximumLength} ký tự.");
        }

        if (session.MetOn < RoundRules.EarliestDay || session.MetOn > CityDay.Of(session.At))
        {
            throw RuleViolated.At("metOn", "criteria.council-day", "Ngày họp hội đồng không được ở tương lai.");
        }
    }

    private static void CheckMark(PlanIndicator indicator, decimal mark)
    {
        if (indicator.Full == 0)
        {
            throw RuleViolated.At("mark", "criteria.council-mark-unwanted", $"Chỉ báo {indicator.Code} không có điểm; hội đồng chỉ ghi kết quả.");
        }

        var full = Millionths.ToDecimal(indicator.Full);
        if (mark < 0 || mark > full || !CriteriaSetRules.IsFigure(mark))
        {
            throw RuleViolated.At(
                "mark", "criteria.council-mark-malformed",
                $"Chỉ báo {indicator.Code}: điểm từ 0 đến {ShownNumber.Exact(full)}, nhiều nhất {CriteriaSetRules.MaximumDecimals} chữ số thập phân.");
        }
    }
}
