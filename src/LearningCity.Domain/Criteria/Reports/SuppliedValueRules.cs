using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Limits and refusals of a supplied value.</summary>
public static class SuppliedValueRules
{
    /// <summary>In UTF-16 code units.</summary>
    public const int MaximumSourceLength = 300;

    /// <summary>In UTF-16 code units.</summary>
    public const int MaximumReferenceLength = 200;

    /// <summary>In UTF-16 code units.</summary>
    public const int MaximumLabelLength = 300;

    public static RuleViolated Faulty(string indicator, IReadOnlyList<Fault> faults) =>
        new("criteria.supply-faulty", $"Số liệu cung cấp cho chỉ báo {indicator} có {faults.Count} lỗi.", faults);

    public static StateConflict ReleasedAlready(string indicator) =>
        new("criteria.supply-released", $"Chỉ báo {indicator} đã được cho nhập tay.");

    /// <summary>A unit does not change what is supplied to it.</summary>
    public static StateConflict Locked(string indicator, string source) =>
        new("criteria.entry-supplied",
            $"Số liệu của chỉ báo {indicator} do {source} cung cấp nên đơn vị không sửa. Nếu chưa đúng, báo nguồn cung cấp sửa, hoặc đề nghị cơ quan thường trực cho nhập tay.");

    internal static void Check(PlanIndicator indicator, SuppliedAnswer answer)
    {
        var faults = new SetFaults();
        faults.AddIf(answer.Values.IsEmpty, "", "supply-empty", "Nguồn cung cấp không nêu số liệu nào.");
        faults.AddIf(answer.AsOf < RoundRules.EarliestDay || answer.AsOf > RoundRules.LatestDay, "asOf", "date-out-of-range",
            "Ngày chốt của số liệu cung cấp không hợp lệ.");
        faults.Text("source", answer.Source, MaximumSourceLength);
        faults.Text("reference", answer.Reference, MaximumReferenceLength);
        faults.Text("referenceLabel", answer.ReferenceLabel, MaximumLabelLength);
        IReadOnlyList<Fault> all = [.. faults.All, .. ValuesCheck.FaultsOf(indicator, answer.Values)];
        if (all.Count > 0)
        {
            throw Faulty(indicator.Code, all);
        }
    }
}
