using System.Text.Json;
using System.Text.RegularExpressions;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Finds what is wrong with the sources of a round: unknown or repeated indicators, keys and parameters that cannot be read.</summary>
internal static partial class RoundSourceCheck
{
    public static IReadOnlyList<Fault> FaultsOf(SetDefinition definition, IReadOnlyList<RoundSource> sources)
    {
        var faults = new SetFaults();
        var plan = ScoringPlan.From(definition);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < sources.Count; i++)
        {
            var (source, at) = (sources[i], $"/sources/{i}");
            faults.AddIf(!plan.TryFind(source.Indicator, out _), $"{at}/indicator", "indicator-unknown",
                $"Không có chỉ báo {source.Indicator} trong bộ tiêu chí.");
            faults.AddIf(!seen.Add(source.Indicator), $"{at}/indicator", "source-repeated", $"Chỉ báo {source.Indicator} được nêu hai lần.");
            faults.AddIf(source.Key.Length > RoundRules.MaximumSourceKeyLength || !Key().IsMatch(source.Key), $"{at}/key", "source-key-malformed",
                $"Khoá của nguồn gồm chữ thường không dấu, số, dấu chấm và gạch nối, không quá {RoundRules.MaximumSourceKeyLength} ký tự.");
            faults.AddIf(source.Parameters.Length > RoundRules.MaximumSourceParametersLength || !IsObject(source.Parameters), $"{at}/parameters",
                "source-parameters-malformed", $"Tham số của nguồn là một đối tượng JSON, không quá {RoundRules.MaximumSourceParametersLength} ký tự.");
        }

        return faults.All;
    }

    private static bool IsObject(string text)
    {
        if (!PlainText.IsNormal(text) || text.Contains('\0', StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            using var read = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 32, AllowDuplicateProperties = false });
            return read.RootElement.ValueKind is JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^[a-z0-9]+([.-][a-z0-9]+)*\z")]
    private static partial Regex Key();
}
