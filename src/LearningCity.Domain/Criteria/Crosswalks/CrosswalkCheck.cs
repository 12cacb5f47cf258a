using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Finds what keeps one entry from answering both indicators: every required input of each needs its like in the other.</summary>
internal static class CrosswalkCheck
{
    public static IReadOnlyList<Fault> FaultsOf(MappedIndicator left, MappedIndicator right, IReadOnlyList<CrosswalkInput> inputs)
    {
        var faults = new SetFaults();
        faults.AddIf(left.Side.Set == right.Side.Set, "/right/set", "crosswalk-same-set", "Hai chỉ báo phải thuộc hai phiên bản bộ tiêu chí khác nhau.");
        var (ofLeft, ofRight) = (ByKey(left.Definition), ByKey(right.Definition));
        var (seenLeft, seenRight) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < inputs.Count; i++)
        {
            var (input, at) = (inputs[i], $"/inputs/{i}");
            var one = Known(ofLeft, seenLeft, input.Left, $"{at}/left", left.Side.Indicator, faults);
            var other = Known(ofRight, seenRight, input.Right, $"{at}/right", right.Side.Indicator, faults);
            if (one is not null && other is not null)
            {
                CheckPair(one, other, input, at, faults);
            }
        }

        CheckCovered(left.Definition, seenLeft, "/left/indicator", left.Side.Indicator, faults);
        CheckCovered(right.Definition, seenRight, "/right/indicator", right.Side.Indicator, faults);
        CheckDirect(left.Definition, right.Definition, inputs, faults);
        return faults.All;
    }

    private static Dictionary<string, InputField> ByKey(Indicator indicator) => indicator.Inputs.ToDictionary(input => input.Key, StringComparer.Ordinal);

    private static InputField? Known(
        Dictionary<string, InputField> inputs, HashSet<string> seen, string key, string at, string indicator, SetFaults faults)
    {
        var input = inputs.GetValueOrDefault(key);
        faults.AddIf(!seen.Add(key), at, "crosswalk-input-twice", $"Ô \"{input?.Label ?? key}\" của chỉ báo {indicator} được nối hai lần.");
        faults.AddIf(input is null, at, "crosswalk-input-unknown", $"Chỉ báo {indicator} không có ô \"{key}\".");
        return input;
    }

    private static void CheckPair(InputField left, InputField right, CrosswalkInput input, string at, SetFaults faults)
    {
        faults.AddIf(left.Type != right.Type, at, "crosswalk-type-differs", $"Ô \"{left.Label}\" và ô \"{right.Label}\" khác kiểu dữ liệu.");
        faults.AddIf(!string.Equals(left.Unit, right.Unit, StringComparison.Ordinal), at, "crosswalk-unit-differs",
            $"Ô \"{left.Label}\" tính bằng \"{left.Unit}\", ô \"{right.Label}\" tính bằng \"{right.Unit}\".");
        var areWords = input.LeftChoices.Count is 0 && input.RightChoices.Count is 0;
        var (ofLeft, ofRight) = areWords ? (left.Choices, right.Choices) : (input.LeftChoices, input.RightChoices);
        var isWhole = ofLeft.Count == ofRight.Count && Same(ofLeft, left.Choices) && Same(ofRight, right.Choices) && (!areWords || Same(ofLeft, ofRight));
        faults.AddIf(left.Type == right.Type && !isWhole, $"{at}/leftChoices", "crosswalk-choices-differ",
            "Mỗi lựa chọn của ô này ứng với đúng một lựa chọn của ô kia.");
    }

    private static bool Same(IReadOnlyList<string> words, IReadOnlyList<string> others) =>
        words.Count == others.Count && words.ToHashSet(StringComparer.Ordinal).SetEquals(others);

    private static void CheckCovered(Indicator indicator, HashSet<string> mapped, string at, string code, SetFaults faults)
    {
        foreach (var input in indicator.Inputs.Where(input => input.Required && !mapped.Contains(input.Key)))
        {
            faults.Add(at, "crosswalk-input-missing", $"Ô bắt buộc \"{input.Label}\" của chỉ báo {code} chưa được nối.");
        }
    }

    /// <summary>A delivered percentage stands in for the counts, so it has to go along with them.</summary>
    private static void CheckDirect(Indicator left, Indicator right, IReadOnlyList<CrosswalkInput> inputs, SetFaults faults)
    {
        var (ofLeft, ofRight) = ((left as ShareIndicator)?.Direct, (right as ShareIndicator)?.Direct);
        var arePaired = inputs.Any(input => input.Left == ofLeft && input.Right == ofRight);
        faults.AddIf((ofLeft ?? ofRight) is not null && !arePaired, "/inputs", "crosswalk-direct-unpaired",
            "Tỷ lệ có sẵn của chỉ báo này phải nối với tỷ lệ có sẵn của chỉ báo kia.");
    }
}
