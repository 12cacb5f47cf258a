namespace LearningCity.Domain.Criteria;

/// <summary>Checks one indicator: its inputs, that its formula names inputs that exist and fit, its units and its roll-up.</summary>
internal sealed class IndicatorCheck(Indicator indicator, string at, IReadOnlySet<string> units, SetRule rule, SetFaults faults)
{
    private readonly Dictionary<string, InputField> inputs = new(StringComparer.Ordinal);
    private readonly HashSet<string> answerKeys = new(StringComparer.Ordinal);

    public void Run()
    {
        CheckInputs();
        CheckDocuments();
        faults.Text($"{at}/guidance", indicator.Guidance, CriteriaSetRules.MaximumTextLength, required: false);
        faults.Texts($"{at}/dataSources", indicator.DataSources, CriteriaSetRules.MaximumTextLength);
        faults.Text($"{at}/responsible", indicator.Responsible, CriteriaSetRules.MaximumTextLength, required: false);
        CheckAssignments();
        CheckKind();
        CheckRollUp();
        CheckUnitTypes();
        new PointsCheck(indicator, at, inputs, rule, faults).Run();
        new LevelTargetsCheck(indicator, at, rule, faults).Run();
        new EntryChecksCheck(indicator, at, inputs, faults).Run();
        foreach (var (key, input) in inputs)
        {
            faults.AddIf(input.Type is InputType.Boolean && !answerKeys.Contains(key), $"{at}/inputs", "boolean-unused",
                $"Ô Có/Không \"{key}\" chỉ dùng được làm câu trả lời của chỉ báo loại văn bản.");
        }
    }

    private void CheckInputs()
    {
        faults.ListLength($"{at}/inputs", indicator.Inputs.Count, CriteriaSetRules.MaximumInputs);
        for (var i = 0; i < indicator.Inputs.Count; i++)
        {
            var (input, here) = (indicator.Inputs[i], $"{at}/inputs/{i}");
            faults.Token($"{here}/key", input.Key, CriteriaSetRules.MaximumKeyLength, "");
            faults.AddIf(!inputs.TryAdd(input.Key, input), $"{here}/key", "input-key-repeated", $"Ô \"{input.Key}\" đã có ở trên.");
            faults.Text($"{here}/label", input.Label, CriteriaSetRules.MaximumTextLength);
            faults.Text($"{here}/unit", input.Unit, CriteriaSetRules.MaximumNameLength, required: false);
            faults.Figure($"{here}/minimum", input.Minimum);
            faults.Figure($"{here}/maximum", input.Maximum);
            faults.AddIf(input.Maximum < input.Minimum, $"{here}/maximum", "range-empty", "Giá trị lớn nhất nhỏ hơn giá trị nhỏ nhất.");
            faults.AddIf(input.Type is InputType.Percentage && (input.Minimum < 0 || input.Maximum > 100), here, "percentage-out-of-range",
                "Tỷ lệ phần trăm nằm từ 0 đến 100.");
            faults.Texts($"{here}/choices", input.Choices, CriteriaSetRules.MaximumNameLength);
            faults.AddIf(input.Type is InputType.Choice != input.Choices.Count > 0, $"{here}/choices", "choices-misplaced",
                "Ô lựa chọn phải có danh sách lựa chọn, các ô khác thì không.");
            faults.AddIf(input.Choices.Distinct(StringComparer.Ordinal).Count() != input.Choices.Count, $"{here}/choices", "choice-repeated",
                "Một lựa chọn được ghi hai lần.");
        }
    }

    private void CheckDocuments()
    {
        faults.AddIf(indicator.Documents.Minimum is < 0 or > CriteriaSetRules.MaximumDocuments, $"{at}/documents/minimum",
            "documents-out-of-range", $"Số văn bản tối thiểu nằm từ 0 đến {CriteriaSetRules.MaximumDocuments}.");
        var documents = indicator.Documents;
        faults.Text($"{at}/documents/guidance", documents.Guidance, CriteriaSetRules.MaximumTextLength, required: false);
        faults.Texts($"{at}/documents/kinds", documents.Kinds, CriteriaSetRules.MaximumNameLength);
        faults.Text($"{at}/documents/issuer", documents.Issuer, CriteriaSetRules.MaximumNameLength, required: false);
        faults.AddIf(documents.Minimum is 0 && (documents.Kinds.Count > 0 || documents.Issuer is not null), $"{at}/documents",
            "documents-idle", "Đã nêu loại văn bản hoặc cơ quan ban hành thì số văn bản tối thiểu phải từ 1.");
    }

    private void CheckAssignments()
    {
        faults.ListLength($"{at}/assignments", indicator.Assignments.Count, CriteriaSetRules.MaximumAssignments);
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < indicator.Assignments.Count; i++)
        {
            var (assignment, here) = (indicator.Assignments[i], $"{at}/assignments/{i}");
            faults.AddIf(!units.Contains(assignment.Unit), $"{here}/unit", "unit-unknown",
                $"Đơn vị \"{assignment.Unit}\" không có trong danh sách đơn vị của bộ tiêu chí.");
            faults.AddIf(!named.Add(assignment.Unit), $"{here}/unit", "unit-assigned-twice", $"Đơn vị \"{assignment.Unit}\" được giao hai lần.");
            faults.Text($"{here}/role", assignment.Role, CriteriaSetRules.MaximumTextLength, required: false);
        }

        var leads = indicator.Assignments.Count(assignment => assignment.Part is AssignmentPart.Lead);
        faults.AddIf(leads is not 1, $"{at}/assignments", "lead-not-single", $"Mỗi chỉ báo có đúng một đơn vị chủ trì, đang có {leads}.");
        faults.AddIf(indicator.RollUp is not RollUp.Lead && indicator.Assignments.All(a => a.Part is not AssignmentPart.Supply),
            $"{at}/assignments", "supplier-missing", "Chỉ báo tổng hợp từ các đơn vị phải có đơn vị cung cấp số liệu.");
    }

    private void CheckKind()
    {
        switch (indicator)
        {
            case DocumentIndicator document:
                var yesNo = inputs.GetValueOrDefault(document.Met);
                faults.AddIf(yesNo is not { Type: InputType.Boolean, Required: true }, $"{at}/met", "met-not-boolean",
                    $"\"{document.Met}\" phải là một ô Có/Không bắt buộc của chỉ báo này.");
                answerKeys.Add(document.Met);
                break;
            case ShareIndicator share:
                CheckShare(share.Measure, share.Target, at, share.AllowsOver100);
                CheckDirect(share);
                break;
            case ChangeIndicator change:
                new ChangeCheck(change, at, inputs, faults).Run();
                break;
            case AllOfIndicator allOf:
                CheckParts(allOf.Parts);
                break;
            case CountIndicator count:
                FormulaCheck.Keys(count.Value, $"{at}/value", inputs, faults, nonNegative: false);
                CheckValue(count.Target);
                break;
            case LevelIndicator level:
                CheckLevel(level);
                break;
            case PointsIndicator points:
                CheckValue(points.Target);
                break;
        }
    }

    private void CheckShare(ShareMeasure measure, ShareTarget? target, string here, bool allowsOver100 = false)
    {
        FormulaCheck.Keys(measure.Numerator, $"{here}/numerator", inputs, faults, nonNegative: true);
        FormulaCheck.Keys(measure.Denominator, $"{here}/denominator", inputs, faults, nonNegative: true);
        if (target is not null)
        {
            FormulaCheck.Target(target, $"{here}/target", faults, allowsOver100);
        }
    }

    private void CheckLevel(LevelIndicator level)
    {
        var choice = inputs.GetValueOrDefault(level.Level);
        faults.AddIf(choice is not { Type: InputType.Choice, Required: true }, $"{at}/level", "level-not-choice",
            $"\"{level.Level}\" phải là một ô lựa chọn bắt buộc của chỉ báo này, các mức xếp từ thấp đến cao.");
        faults.AddIf(level.Target is { } target && choice is not null && !choice.Choices.Contains(target, StringComparer.Ordinal), $"{at}/target",
            "choice-unknown", $"\"{level.Target}\" không có trong các lựa chọn.");
    }

    private void CheckDirect(ShareIndicator share)
    {
        if (share.Direct is not { } key)
        {
            return;
        }

        faults.AddIf(inputs.GetValueOrDefault(key) is not { Type: InputType.Percentage, Required: false }, $"{at}/direct",
            "direct-not-percentage", $"\"{key}\" phải là một ô tỷ lệ phần trăm không bắt buộc của chỉ báo này.");
        faults.AddIf(share.RollUp is RollUp.Sum, $"{at}/direct", "direct-cannot-be-summed",
            "Tỷ lệ có sẵn không cộng được; chỉ báo cộng từ các đơn vị phải nhập tử số và mẫu số.");
    }

    private void CheckParts(IReadOnlyList<IndicatorPart> parts)
    {
        faults.AddIf(parts.Count is < 2 or > CriteriaSetRules.MaximumParts, $"{at}/parts", "parts-out-of-range",
            $"Chỉ báo nhiều phần có từ 2 đến {CriteriaSetRules.MaximumParts} phần.");
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Count; i++)
        {
            var (part, here) = (parts[i], $"{at}/parts/{i}");
            faults.Token($"{here}/key", part.Key, CriteriaSetRules.MaximumKeyLength, "");
            faults.AddIf(!keys.Add(part.Key), $"{here}/key", "part-key-repeated", $"Phần \"{part.Key}\" đã có ở trên.");
            faults.Text($"{here}/name", part.Name, CriteriaSetRules.MaximumNameLength);
            CheckShare(part.Measure, part.Target, here);
        }
    }

    private void CheckRollUp()
    {
        faults.AddIf(indicator is DocumentIndicator or LevelIndicator or PointsIndicator && indicator.RollUp is RollUp.Sum, $"{at}/rollUp/kind",
            indicator is DocumentIndicator ? "document-cannot-be-summed" : "marks-cannot-be-summed",
            "Văn bản, mức và điểm không cộng được giữa các đơn vị; dùng \"lead\" hoặc \"count\".");
        if (indicator.RollUp is RollUp.Count { Target: { } target })
        {
            FormulaCheck.Target(target, $"{at}/rollUp/target", faults);
            faults.AddIf(!indicator.HasVerdict, $"{at}/rollUp/target", "nothing-to-count", "Không có ngưỡng thì không có đơn vị nào đạt để đếm.");
        }
    }

    private void CheckValue(ValueTarget? target)
    {
        if (target is not null)
        {
            FormulaCheck.Target(target, $"{at}/target", faults);
        }
    }

    private void CheckUnitTypes()
    {
        faults.ListLength($"{at}/unitTypes", indicator.UnitTypes.Count, CriteriaSetRules.MaximumListLength);
        for (var i = 0; i < indicator.UnitTypes.Count; i++)
        {
            faults.Token($"{at}/unitTypes/{i}", indicator.UnitTypes[i], CriteriaSetRules.MaximumKeyLength, "-");
        }
    }
}
