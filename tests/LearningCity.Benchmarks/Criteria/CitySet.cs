using System.Text.Json.Nodes;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>The file of the measured set: six standards, thirty criteria, sixty indicators, judged by points.</summary>
internal static class CitySet
{
    public const string Code = "bo-tieu-chi-do";

    /// <param name="stricter">How much higher every target lies.</param>
    public static string File(int stricter) => new JsonObject
    {
        ["formatVersion"] = 1,
        ["code"] = Code,
        ["title"] = "Bộ tiêu chí dùng để đo tốc độ",
        ["layers"] = new JsonArray("Tiêu chuẩn", "Tiêu chí", "Chỉ báo"),
        ["source"] = new JsonObject { ["document"] = "Dữ liệu đo tốc độ", ["unconfirmed"] = new JsonArray("Không lấy từ văn bản nào.") },
        ["rule"] = new JsonObject
        {
            ["kind"] = "points",
            ["full"] = 100,
            ["bands"] = new JsonArray(Band("Trung bình", 50), Band("Khá", 70), Band("Tốt", 85)),
            ["below"] = "Không đạt",
        },
        ["units"] = new JsonArray(
            new JsonObject { ["key"] = "thuong-truc", ["name"] = "Cơ quan thường trực", ["kind"] = "unit" },
            new JsonObject { ["key"] = "don-vi", ["name"] = "các đơn vị báo cáo", ["kind"] = "group" }),
        ["nodes"] = Array(CityIndicator.All.GroupBy(one => one.StandardCode).Select(standard => Group(
            standard.Key, $"Tiêu chuẩn {standard.Key}: điều kiện và kết quả học tập của đơn vị",
            standard.GroupBy(one => one.CriterionCode).Select(criterion => Group(
                criterion.Key, $"Tiêu chí {criterion.Key}: tổ chức học tập thường xuyên", criterion.Select(one => Leaf(one, stricter))))))),
    }.ToJsonString();

    private static JsonObject Group(string code, string name, IEnumerable<JsonObject> children) =>
        new() { ["code"] = code, ["name"] = name, ["children"] = Array(children) };

    private static JsonObject Leaf(CityIndicator one, int stricter)
    {
        var target = one.Target + (one.IsUpper ? -stricter : stricter);
        var indicator = one.Kind switch
        {
            CityKind.Share => Share(one, target),
            CityKind.Count => Count(target),
            _ => Document(),
        };
        indicator["documents"] = new JsonObject { ["minimum"] = 1 };
        indicator["assignments"] = new JsonArray(
            new JsonObject { ["unit"] = "thuong-truc", ["part"] = "lead" }, new JsonObject { ["unit"] = "don-vi", ["part"] = "supply" });
        indicator["rollUp"] = one.Kind is CityKind.Document
            ? new JsonObject { ["kind"] = "count", ["target"] = new JsonObject { ["comparison"] = "atLeast", ["percent"] = target } }
            : new JsonObject { ["kind"] = "sum" };
        indicator["points"] = one.Mark / 100m;
        if (one.AllowsNotApplicable)
        {
            indicator["allowsNotApplicable"] = true;
        }

        return new JsonObject { ["code"] = one.Code, ["name"] = $"Chỉ báo {one.Code}: tỷ lệ người học, lớp học và văn bản của đơn vị trong năm", ["indicator"] = indicator };
    }

    private static JsonObject Share(CityIndicator one, int percent)
    {
        string[] terms = [.. Enumerable.Range(1, one.Terms).Select(term => $"reached{term}")];
        return new JsonObject
        {
            ["kind"] = "share",
            ["inputs"] = Array(terms.Select(key => Figure(key, "Số người đạt")).Append(Figure("all", "Tổng số người"))),
            ["numerator"] = Array(terms.Select(key => JsonValue.Create(key))),
            ["denominator"] = new JsonArray("all"),
            ["target"] = new JsonObject { ["comparison"] = one.IsUpper ? "atMost" : "atLeast", ["percent"] = percent },
        };
    }

    private static JsonObject Count(int value) => new()
    {
        ["kind"] = "count",
        ["inputs"] = new JsonArray(Figure("classes", "Số lớp học")),
        ["value"] = new JsonArray("classes"),
        ["target"] = new JsonObject { ["comparison"] = "atLeast", ["value"] = value },
    };

    private static JsonObject Document() => new()
    {
        ["kind"] = "document",
        ["inputs"] = new JsonArray(new JsonObject { ["key"] = "met", ["label"] = "Đã ban hành", ["type"] = "boolean", ["required"] = true }),
        ["met"] = "met",
    };

    private static JsonObject Figure(string key, string label) =>
        new() { ["key"] = key, ["label"] = label, ["type"] = "integer", ["unit"] = "người", ["required"] = true };

    private static JsonObject Band(string name, int from) => new() { ["name"] = name, ["from"] = from };

    private static JsonArray Array(IEnumerable<JsonNode?> nodes) => [.. nodes];
}
