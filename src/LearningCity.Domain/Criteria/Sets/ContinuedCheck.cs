namespace LearningCity.Domain.Criteria;

/// <summary>Checks what an indicator says it continues. Whether the named version exists is checked where the versions are known.</summary>
internal static class ContinuedCheck
{
    /// <param name="node">The node that continues.</param>
    /// <param name="at">Pointer of its list.</param>
    /// <param name="continued">What is continued elsewhere in the set; two trends cannot run from one past.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static void Run(SetNode node, string at, HashSet<ContinuedCode> continued, SetFaults faults)
    {
        faults.AddIf(node.Continues.Count > 0 && node.Children.Count > 0, at, "continues-misplaced", "Chỉ chỉ báo mới nối tiếp được chỉ báo trước.");
        faults.ListLength(at, node.Continues.Count, CriteriaSetRules.MaximumListLength);
        var versions = new HashSet<(string, int)>();
        for (var i = 0; i < node.Continues.Count; i++)
        {
            var (earlier, here) = (node.Continues[i], $"{at}/{i}");
            faults.Token($"{here}/set", earlier.Set, CriteriaSetRules.MaximumSetCodeLength, "-");
            faults.Token($"{here}/code", earlier.Code, CriteriaSetRules.MaximumCodeLength, ".-");
            faults.AddIf(earlier.Version < 1, $"{here}/version", "version-not-positive", "Số phiên bản phải từ 1 trở lên.");
            faults.AddIf(!versions.Add((earlier.Set, earlier.Version)), here, "continues-repeated",
                "Một chỉ báo nối tiếp nhiều nhất một chỉ báo của mỗi phiên bản.");
            faults.AddIf(!continued.Add(earlier), here, "continued-twice",
                $"Chỉ báo {earlier.Code} của {earlier.Set} phiên bản {earlier.Version} đã được một chỉ báo khác nối tiếp.");
        }
    }
}
