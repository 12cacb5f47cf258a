namespace LearningCity.Domain.Criteria;

/// <summary>Checks that what questions an answer names figures of its indicator, each once.</summary>
internal sealed class EntryChecksCheck(Indicator indicator, string at, IReadOnlyDictionary<string, InputField> inputs, SetFaults faults)
{
    public void Run()
    {
        faults.ListLength($"{at}/checks", indicator.Checks.Count, CriteriaSetRules.MaximumChecks);
        for (var i = 0; i < indicator.Checks.Count; i++)
        {
            var (check, here) = (indicator.Checks[i], $"{at}/checks/{i}");
            faults.Text($"{here}/message", check.Message, CriteriaSetRules.MaximumTextLength, required: false);
            switch (check)
            {
                case JumpCheck jump:
                    Figure(jump.Input, $"{here}/input");
                    faults.Figure($"{here}/percent", jump.Percent);
                    faults.AddIf(jump.Percent <= 0, $"{here}/percent", "target-negative", "Mức chênh lệch phải lớn hơn 0.");
                    break;
                case TotalCheck total:
                    Figure(total.Total, $"{here}/total");
                    faults.AddIf(total.Of.Count < 2, $"{here}/of", "formula-empty", "Tổng phải có ít nhất hai phần.");
                    for (var part = 0; part < total.Of.Count; part++)
                    {
                        Figure(total.Of[part], $"{here}/of/{part}");
                    }

                    faults.AddIf(total.Of.Append(total.Total).Distinct(StringComparer.Ordinal).Count() != total.Of.Count + 1, $"{here}/of",
                        "input-used-twice", "Một ô được nêu hai lần.");
                    break;
                case OrderCheck order:
                    Figure(order.Lesser, $"{here}/lesser");
                    Figure(order.Greater, $"{here}/greater");
                    faults.AddIf(string.Equals(order.Lesser, order.Greater, StringComparison.Ordinal), here, "input-used-twice", "Một ô được nêu hai lần.");
                    break;
            }
        }
    }

    private void Figure(string key, string here) =>
        faults.AddIf(inputs.GetValueOrDefault(key) is not { IsFigure: true }, here, "input-unknown", $"\"{key}\" phải là một ô số của chỉ báo này.");
}
