using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Kernel.BadInput;

/// <summary>The calls of the catalogue: protocol and JSON, numbers, text, dates, and calls that come twice or late.</summary>
internal static class BadCalls
{
    private const string Save = "POST /reports/{report}/entries";
    private const string AddType = "POST /unit-types";
    private const string Malformed = "kernel.malformed-request";
    private const string Missing = "kernel.not-found";
    private const string Filter = "kernel.bad-filter";
    private const string Faulty = "criteria.entry-faulty";
    private const string Note = "criteria.note-malformed";

    public static readonly BadCall[] All = [.. Protocol(), .. Numbers(), .. Texts(), .. Dates(), .. Replays()];

    private static IEnumerable<BadCall> Protocol() =>
    [
        new("B01", Save, "{oops", 400, Malformed),
        new("B02", Save, "", 400, Malformed),
        new("B02", Save, null, 400, Malformed),
        new("B03", Save, Entry("\"met\":true"), 415, "kernel.unsupported-media-type", Headers: ("Content-Type", "text/plain")),
        new("B05", Save, Entry("\"figures\":{\"numerator\":1,\"numerator\":2}"), 400, Malformed),
        new("B06", Save, Entry("\"isAdmin\":true"), 400, Malformed),
        new("B06", Save, Entry("\"status\":\"approved\""), 400, Malformed),
        new("B06", Save, Entry("\"unitId\":\"00000000-0000-7000-8000-000000000001\""), 400, Malformed),
        new("B07", Save, Entry("\"figures\":{\"numerator\":\"12\"}"), 400, Malformed),
        new("B07", Save, Entry("\"met\":\"true\""), 400, Malformed),
        new("B07", "POST /rounds", Plan("kind", "0"), 400, Malformed, Role.CityOfficer),
        new("B07", "POST /rounds", Plan("kind", "\"Assessment\""), 400, Malformed, Role.CityOfficer),
        new("B08", Save, string.Concat(Enumerable.Repeat("{\"entries\":[", 17)) + "1" + string.Concat(Enumerable.Repeat("]}", 17)), 400, Malformed),
        new("B08", "POST /inbox/reading", $"{{\"messages\":[{string.Join(',', Enumerable.Repeat("1", 100_001))}]}}", 400, Malformed),
        new("B09", Save, Entry("\"figures\":{\"numerator\":1e400}"), 400, Malformed),
        new("B09", Save, Entry("\"figures\":{\"numerator\":NaN}"), 400, Malformed),
        new("B09", Save, Entry("\"figures\":{\"numerator\":Infinity}"), 400, Malformed),
        new("B09", Save, Entry($"\"figures\":{{\"numerator\":0.{new string('1', 60)}}}"), 400, Malformed),
        new("B09", Save, Entry($"\"figures\":{{\"numerator\":1.{new string('0', 59)}1}}"), 400, Malformed),
        new("B10", Save, Entry("\"note\":\"\\ud800\""), 400, Malformed),
        new("B10", Save, Entry("\"met\":true"), 415, "kernel.unsupported-media-type", Headers: ("Content-Type", "application/json; charset=nowhere")),
        new("B11", Save, Entry("\"figures\":{\"numerator\":1},\"note\":\"a\\u0000b\""), 422, Note),
        new("B12", "GET /reports/khong-phai", null, 404, Missing),
        new("B12", "GET /reports/{round}", null, 404, Missing),
        new("B12", "GET /rounds/{report}", null, 404, Missing, Role.CityOfficer),
        new("B12", "GET /reports/{report}%20", null, 404, Missing),
        new("B13", "GET /reports?page=-1", null, 400, Filter),
        new("B13", "GET /reports?size=1000000000", null, 400, Filter),
        new("B13", "GET /reports?cursor=eyJpZCI6MX0", null, 400, Filter),
        new("B14", "GET /documents?sort=name;drop%20table", null, 400, Filter),
        new("B14", $"GET /reports?search={new string('x', 10_000)}", null, 400, Filter),
        new("B15", "DELETE /rounds/{round}", null, 405, "kernel.method-not-allowed"),
        new("B15", "TRACE /rounds/{round}", null, 405, "kernel.method-not-allowed"),
        new("B16", "GET /me", null, 400, Malformed, Headers: ("Host", "evil.example")),
        new("B21", "GET /reports?state=draft&state=sent", null, 400, Filter),
        new("B23", "GET /me?returnUrl=%2F%2Fevil.example", null, 400, Filter),
    ];

    private static IEnumerable<BadCall> Numbers() =>
    [
        new("B30", Save, Entry("\"figures\":{\"numerator\":500,\"denominator\":100}"), 422, Faulty),
        new("B31", Save, Entry("\"figures\":{\"numerator\":120,\"denominator\":100}"), 422, Faulty),
        new("B32", Save, Entry("\"figures\":{\"numerator\":1,\"denominator\":0}"), 422, Faulty),
        new("B37", Save, Entry("\"figures\":{\"numerator\":-1}"), 422, Faulty),
        new("B37", Save, Entry("\"figures\":{\"numerator\":3.5}"), 422, Faulty),
        new("B38", Save, Entry("\"figures\":{\"numerator\":99999999999999999999999999999}"), 400, Malformed),
        new("B38", Save, Entry("\"figures\":{\"numerator\":9999999999999999999999999999}"), 422, Faulty),
    ];

    private static IEnumerable<BadCall> Texts() =>
    [
        new("B43", AddType, Named("bao\\u202efdp"), 422, "units.control-character", Role.CityOfficer),
        new("B43", AddType, Named("a\\u2066b\\u2069"), 422, "units.control-character", Role.CityOfficer),
        new("B43", AddType, Named("a\\u200eb"), 422, "units.control-character", Role.CityOfficer),
        new("B44", AddType, Coded("xa\\u200b"), 422, "units.code-unusable", Role.CityOfficer),
        new("B44", AddType, Coded("xa\\ufeff"), 422, "units.code-unusable", Role.CityOfficer),
        new("B45", AddType, Coded("x\\u0430"), 422, "units.code-unusable", Role.CityOfficer),
        new("B46", AddType, Named("a" + string.Concat(Enumerable.Repeat("\\u0301", 500))), 422, "units.too-many-marks", Role.CityOfficer),
        new("B47", AddType, Coded("xa-\\ud83c\\udf93"), 422, "units.code-unusable", Role.CityOfficer),
        new("B47", AddType, Named("xã \\ue000"), 422, "units.control-character", Role.CityOfficer),
        new("B48", AddType, Named(" \\u00a0 \\t"), 422, "units.text-empty", Role.CityOfficer),
        new("B48", AddType, Named("a\\r\\nb"), 422, "units.control-character", Role.CityOfficer),
        new("B51", Save, Entry($"\"figures\":{{\"numerator\":1}},\"note\":\"{new string('a', 20_000)}\""), 422, Note),
    ];

    private static IEnumerable<BadCall> Dates() =>
    [
        new("B53", "POST /rounds", Plan("from", "\"2026-02-30\""), 400, Malformed, Role.CityOfficer),
        new("B53", "POST /rounds", Plan("from", "\"30/02/2026\""), 400, Malformed, Role.CityOfficer),
        new("B53", "POST /rounds", Plan("from", "\"02/03/2026\""), 400, Malformed, Role.CityOfficer),
        new("B54", "PUT /rounds/{draft}/lock", "{\"locksAt\":\"2022-12-20T00:00:00\"}", 400, Malformed, Role.CityOfficer),
    ];

    private static IEnumerable<BadCall> Replays() =>
    [
        new("B69", Save, Entry("\"met\":true"), 400, "kernel.missing-idempotency-key", Headers: ("Idempotency-Key", "")),
        new("B71", "POST /reports/{report}/readiness", "{}", 412, "kernel.stale-version", Headers: ("If-Match", "\"7\"")),
        new("B72", "POST /reports/{report}/readiness", "{}", 428, "kernel.version-required", Headers: ("If-Match", "")),
        new("B72", "POST /reports/{report}/readiness", "{}", 400, Malformed, Headers: ("If-Match", "*")),
        new("B74", "POST /reports/{report}/acceptance", null, 409, "criteria.report-not-in-review", Role.CityOfficer),
        new("B74", "POST /rounds/{round}/publication", "{\"date\":\"2022-10-03\"}", 409, "criteria.round-not-decided", Role.OfficeLeader, ("If-Match", "\"5\"")),
    ];

    private static string Entry(string members) => $$"""{"entries":[{"indicator":"3.2.3","seen":0,{{members}}}]}""";

    private static string Coded(string code) => $$"""{"code":"{{code}}","name":"Xã"}""";

    private static string Named(string name) => $$"""{"code":"xa-moi","name":"{{name}}"}""";

    private static string Plan(string field, string value)
    {
        var fields = new Dictionary<string, string>
        {
            ["set"] = "\"00000000-0000-7000-8000-00000000dead\"", ["title"] = "\"Đợt\"", ["kind"] = "\"assessment\"", ["subject"] = "\"00000000-0000-7000-8000-00000000dead\"",
            ["from"] = "\"2022-01-01\"", ["to"] = "\"2022-12-31\"", ["dates"] = """{"cutOff":"2022-11-30","due":"2022-12-10","dueForm":"before"}""", [field] = value,
        };
        return $"{{{string.Join(',', fields.Select(pair => $"\"{pair.Key}\":{pair.Value}"))}}}";
    }
}
