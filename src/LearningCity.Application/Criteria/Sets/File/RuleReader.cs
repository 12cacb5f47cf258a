using System.Text.Json;
using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>Reads the rule of a set; null where its source publishes none.</summary>
internal static class RuleReader
{
    public static SetRule Read(JsonObject set, JsonFaults faults)
    {
        if (!set.TryElement("rule", out var element) || element.ValueKind is JsonValueKind.Null)
        {
            return SetRule.NotSet;
        }

        if (KindReader.Read(element, "/rule", SetVocabulary.RuleKinds, faults) is not { } shape)
        {
            return SetRule.NotSet;
        }

        var rule = new JsonObject(element, "/rule", shape, faults);
        return shape == SetVocabulary.PointsRule
            ? new PointsRule(
                rule.Number("full") ?? 0,
                rule.Objects("bands", SetVocabulary.Band, band => new PointsBand(band.Text("name"), band.Number("from") ?? 0)),
                rule.Text("below"),
                rule.Number("floor"),
                rule.Texts("mandatory"))
            : new LevelsRule(
                rule.Objects("levels", SetVocabulary.Level, level => new SetLevel(level.Text("code"), level.Text("name"))),
                rule.Text("below"));
    }
}
