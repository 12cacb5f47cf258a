using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Finds everything that is wrong with a definition, each with its JSON pointer in the set file.</summary>
public static class SetCheck
{
    public static IReadOnlyList<Fault> FaultsOf(SetDefinition set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var faults = new SetFaults();
        CheckHead(set, faults);
        CheckUnits(set.Units, faults);
        CheckNodes(set, faults);
        RuleCheck.Run(set, faults);
        return faults.All;
    }

    private static void CheckHead(SetDefinition set, SetFaults faults)
    {
        faults.Token("/code", set.Code, CriteriaSetRules.MaximumSetCodeLength, "-");
        faults.Text("/title", set.Title, CriteriaSetRules.MaximumNameLength);
        faults.Text("/appliesTo", set.AppliesTo, CriteriaSetRules.MaximumNameLength, required: false);
        faults.AddIf(set.Layers.Count is 0 or > CriteriaSetRules.MaximumLayers, "/layers", "layers-out-of-range",
            $"Bộ tiêu chí phải có từ 1 đến {CriteriaSetRules.MaximumLayers} tầng.");
        faults.Texts("/layers", set.Layers, CriteriaSetRules.MaximumNameLength);

        var source = set.Source;
        faults.Text("/source/document", source.Document, CriteriaSetRules.MaximumTextLength);
        faults.Text("/source/section", source.Section, CriteriaSetRules.MaximumTextLength, required: false);
        faults.Text("/source/issuer", source.Issuer, CriteriaSetRules.MaximumNameLength, required: false);
        faults.Text("/source/number", source.Number, CriteriaSetRules.MaximumNameLength, required: false);
        faults.Text("/source/date", source.Date, CriteriaSetRules.MaximumNameLength, required: false);
        faults.Text("/source/signer", source.Signer, CriteriaSetRules.MaximumNameLength, required: false);
        faults.Text("/source/basis", source.Basis, CriteriaSetRules.MaximumTextLength, required: false);
        faults.Texts("/source/unconfirmed", source.Unconfirmed, CriteriaSetRules.MaximumTextLength);

        faults.ListLength("/assessmentBodies", set.AssessmentBodies.Count, CriteriaSetRules.MaximumListLength);
        for (var i = 0; i < set.AssessmentBodies.Count; i++)
        {
            var body = set.AssessmentBodies[i];
            faults.Text($"/assessmentBodies/{i}/name", body.Name, CriteriaSetRules.MaximumTextLength);
            faults.Text($"/assessmentBodies/{i}/where", body.Where, CriteriaSetRules.MaximumTextLength, required: false);
            faults.Text($"/assessmentBodies/{i}/role", body.Role, CriteriaSetRules.MaximumTextLength, required: false);
        }

        faults.ListLength("/remarks", set.Remarks.Count, CriteriaSetRules.MaximumListLength);
        for (var i = 0; i < set.Remarks.Count; i++)
        {
            faults.Text($"/remarks/{i}/where", set.Remarks[i].Where, CriteriaSetRules.MaximumTextLength);
            faults.Text($"/remarks/{i}/text", set.Remarks[i].Text, CriteriaSetRules.MaximumTextLength);
        }
    }

    private static void CheckUnits(IReadOnlyList<SetUnit> units, SetFaults faults)
    {
        faults.ListLength("/units", units.Count, CriteriaSetRules.MaximumUnits);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < units.Count; i++)
        {
            var (unit, at) = (units[i], $"/units/{i}");
            faults.Token($"{at}/key", unit.Key, CriteriaSetRules.MaximumKeyLength, "-");
            faults.AddIf(!keys.Add(unit.Key), $"{at}/key", "unit-key-repeated", $"Khóa đơn vị \"{unit.Key}\" đã có ở trên.");
            faults.Text($"{at}/name", unit.Name, CriteriaSetRules.MaximumNameLength);
            faults.Text($"{at}/expandedName", unit.ExpandedName, CriteriaSetRules.MaximumNameLength, required: false);
            faults.Text($"{at}/note", unit.Note, CriteriaSetRules.MaximumTextLength, required: false);
        }
    }

    private static void CheckNodes(SetDefinition set, SetFaults faults)
    {
        faults.AddIf(set.Nodes.Count is 0, "/nodes", "set-empty", "Bộ tiêu chí chưa có tiêu chí nào.");
        var units = set.Units.Select(unit => unit.Key).ToHashSet(StringComparer.Ordinal);
        var walk = new NodeWalk(set.Layers.Count, units, set.Rule, faults);
        for (var i = 0; i < set.Nodes.Count; i++)
        {
            walk.Check(set.Nodes[i], $"/nodes/{i}", depth: 1);
        }

        faults.AddIf(walk.Count > CriteriaSetRules.MaximumNodes, "/nodes", "too-many-nodes",
            $"Bộ tiêu chí có hơn {CriteriaSetRules.MaximumNodes} mục.");
    }

    private sealed class NodeWalk(int layers, IReadOnlySet<string> units, SetRule rule, SetFaults faults)
    {
        private readonly HashSet<string> codes = new(StringComparer.Ordinal);
        private readonly HashSet<ContinuedCode> continued = [];

        public int Count { get; private set; }

        public void Check(SetNode node, string at, int depth)
        {
            if (++Count > CriteriaSetRules.MaximumNodes)
            {
                return;
            }

            faults.Token($"{at}/code", node.Code, CriteriaSetRules.MaximumCodeLength, ".-");
            faults.AddIf(!codes.Add(node.Code), $"{at}/code", "code-repeated", $"Mã \"{node.Code}\" đã có trong bộ tiêu chí.");
            faults.Text($"{at}/name", node.Name, CriteriaSetRules.MaximumTextLength);
            faults.Texts($"{at}/notes", node.Notes, CriteriaSetRules.MaximumTextLength);
            ContinuedCheck.Run(node, $"{at}/continues", continued, faults);
            if (depth > layers)
            {
                faults.Add(at, "too-deep", $"Mục {node.Code} nằm ở tầng {depth} nhưng bộ tiêu chí chỉ đặt tên cho {layers} tầng.");
                return;
            }

            faults.AddIf(node.Indicator is null && node.Children.Count is 0, at, "node-empty",
                $"Mục {node.Code} phải có mục con hoặc chỉ báo.");
            faults.AddIf(node.Indicator is not null && node.Children.Count > 0, at, "node-both",
                $"Mục {node.Code} không thể vừa có mục con vừa là chỉ báo.");
            faults.AddIf(node.Cap is <= 0 || (node.Cap is { } cap && !CriteriaSetRules.IsMark(cap)), $"{at}/cap", "points-malformed",
                CriteriaSetRules.MarkWording);
            faults.AddIf(node.Cap is not null && node.Indicator is not null, $"{at}/cap", "cap-misplaced",
                "Mức trần ghi ở nhóm; điểm tối đa của một chỉ báo là \"points\" của nó.");
            if (node.Indicator is { } indicator)
            {
                new IndicatorCheck(indicator, $"{at}/indicator", units, rule, faults).Run();
            }

            for (var i = 0; i < node.Children.Count; i++)
            {
                Check(node.Children[i], $"{at}/children/{i}", depth + 1);
            }
        }
    }
}
