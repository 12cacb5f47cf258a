using System.Text;
using LearningCity.Domain.Criteria;
using static LearningCity.Application.Criteria.SetVocabulary;

namespace LearningCity.Application.Criteria;

/// <summary>Writes the canonical form: members in the order written here, what is absent, empty or by default left out, no white space, numbers without trailing zeros.</summary>
internal static class SetWriter
{
    public static string Write(SetDefinition set)
    {
        var json = new JsonText();
        json.Object(() =>
        {
            json.Whole("formatVersion", SetDefinition.FormatVersion);
            json.Text("code", set.Code);
            json.Text("title", set.Title);
            json.Text("appliesTo", set.AppliesTo);
            json.Texts("layers", set.Layers);
            json.Object("source", () => Write(json, set.Source));
            Write(json, set.Rule);
            json.Objects("assessmentBodies", set.AssessmentBodies, body =>
            {
                json.Text("name", body.Name);
                json.Text("where", body.Where);
                json.Text("role", body.Role);
            });
            json.Objects("units", set.Units, always: true, write: unit =>
            {
                json.Text("key", unit.Key);
                json.Text("name", unit.Name);
                json.Text("expandedName", unit.ExpandedName);
                json.Text("kind", UnitKinds.WordFor(unit.Kind));
                json.Text("note", unit.Note);
            });
            json.Objects("nodes", set.Nodes, node => Write(json, node));
            json.Objects("remarks", set.Remarks, remark =>
            {
                json.Text("where", remark.Where);
                json.Text("text", remark.Text);
            });
        });
        return json.ToString();
    }

    private static void Write(JsonText json, SetSource source)
    {
        json.Text("document", source.Document);
        json.Text("section", source.Section);
        json.Text("issuer", source.Issuer);
        json.Text("number", source.Number);
        json.Text("date", source.Date);
        json.Text("signer", source.Signer);
        json.Text("basis", source.Basis);
        json.Texts("unconfirmed", source.Unconfirmed);
    }

    private static void Write(JsonText json, SetRule rule)
    {
        switch (rule)
        {
            case Domain.Criteria.PointsRule points:
                json.Object("rule", () =>
                {
                    json.Text("kind", RuleKinds.WordFor(SetVocabulary.PointsRule));
                    json.Number("full", points.Full);
                    json.Objects("bands", points.Bands, band =>
                    {
                        json.Text("name", band.Name);
                        json.Number("from", band.From);
                    });
                    json.Text("below", points.Below);
                    json.Number("floor", points.Floor);
                    json.Texts("mandatory", points.Mandatory);
                });
                break;
            case Domain.Criteria.LevelsRule levels:
                json.Object("rule", () =>
                {
                    json.Text("kind", RuleKinds.WordFor(SetVocabulary.LevelsRule));
                    json.Objects("levels", levels.Levels, level =>
                    {
                        json.Text("code", level.Code);
                        json.Text("name", level.Name);
                    });
                    json.Text("below", levels.Below);
                });
                break;
            default:
                json.Null("rule");
                break;
        }
    }

    private static void Write(JsonText json, SetNode node)
    {
        json.Text("code", node.Code);
        json.Text("name", node.Name);
        json.Texts("notes", node.Notes);
        json.Objects("children", node.Children, child => Write(json, child));
        if (node.Indicator is { } indicator)
        {
            json.Object("indicator", () => IndicatorWriter.Write(json, indicator));
        }

        json.Number("cap", node.Cap);
        json.Objects("continues", node.Continues, earlier =>
        {
            json.Text("set", earlier.Set);
            json.Whole("version", earlier.Version);
            json.Text("code", earlier.Code);
        });
    }
}
