using System.Globalization;
using System.Text.Json;
using LearningCity.Api.Demonstration;
using LearningCity.Api.Tests.Evidence;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>An open round, walked by the people of its units and of the office.</summary>
internal sealed class HaiPhongRound(HaiPhongCity city, RoundId id)
{
    private Dictionary<string, Guid>? reports;

    public RoundId Id => id;

    public string Path => $"/rounds/{id.Value}";

    /// <summary>By code of the unit.</summary>
    public async Task<IReadOnlyDictionary<string, Guid>> ReportsAsync()
    {
        if (reports is null)
        {
            var board = await (await city.As(Role.CityOfficer)).Get($"/reports?round={id.Value}&size=200").Json();
            var codes = city.Units.ToDictionary(unit => unit.Value.Value, unit => unit.Key);
            reports = board.GetProperty("items").EnumerateArray()
                .ToDictionary(line => codes[line.GetProperty("unit").GetGuid()], line => line.GetProperty("id").GetGuid());
        }

        return reports;
    }

    public async Task<string> ReportPath(string unit) => $"/reports/{(await ReportsAsync())[unit]}";

    /// <summary>The report as its reader sees it now.</summary>
    public async Task<JsonElement> Form(string unit, HttpClient? reader = null) =>
        await (reader ?? await city.As(Role.CityOfficer)).Get(await ReportPath(unit)).Json();

    public async Task<int> Revision(string unit) => (await Form(unit)).GetProperty("revision").GetInt32();

    public async Task<string> State(string unit) => (await Form(unit)).GetProperty("state").GetString()!;

    /// <summary>The unit's reporter uploads the papers of his answers and enters them in one call.</summary>
    public async Task EnterAsync(string unit, params IReadOnlyList<HaiPhongAnswer> answers)
    {
        var reporter = await city.Reporter(unit);
        var entries = new List<Dictionary<string, object>>();
        foreach (var answer in answers)
        {
            entries.Add(await EntryAsync(reporter, unit, answer, 0));
        }

        await reporter.Create(await ReportPath(unit) + "/entries", new { entries }).Json();
    }

    /// <summary>One answer as the API takes it, its paper uploaded.</summary>
    public async Task<Dictionary<string, object>> EntryAsync(HttpClient reporter, string unit, HaiPhongAnswer answer, int seen)
    {
        var entry = new Dictionary<string, object>(answer.Body) { ["indicator"] = answer.Indicator, ["seen"] = seen };
        if (answer.HasPaper)
        {
            entry["documents"] = new[] { await UploadAsync(reporter, unit, answer.Indicator) };
        }

        return entry;
    }

    public async Task<Guid> UploadAsync(HttpClient reporter, string unit, string about) => (await reporter.Uploaded(
        city.Units[unit], SamplePaper.Pdf($"{unit} {about} {Identity.New(DateTimeOffset.UnixEpoch).ToString("N", CultureInfo.InvariantCulture)}"),
        ("summary", $"Báo cáo minh chứng chỉ báo {about}"), ("number", "12/BC"), ("issuedOn", "2022-09-30"), ("issuer", "UBND thành phố"))).Id.Value;

    /// <summary>Ready by the reporter, sent by the head.</summary>
    public async Task SendAsync(string unit)
    {
        await Step(await city.Reporter(unit), unit, "readiness").Json();
        await Step(await city.Head(unit), unit, "sending").Json();
    }

    /// <summary>Taken into review and accepted by the officer.</summary>
    public async Task AcceptAsync(string unit)
    {
        await Step(await city.As(Role.CityOfficer), unit, "review").Json();
        await Step(await city.As(Role.CityOfficer), unit, "acceptance").Json();
    }

    /// <summary>A step upon the revision that stands now, unless another is said to have been seen.</summary>
    public async Task<HttpResponseMessage> Step(HttpClient actor, string unit, string step, object? body = null, string? key = null, int? seen = null) =>
        await actor.Step($"{await ReportPath(unit)}/{step}", seen ?? await Revision(unit), body, key);

    /// <summary>Of the city, or of one unit, as the leader sees it.</summary>
    public async Task<JsonElement> Score(string indicator, string? unit = null) =>
        await (await city.As(Role.OfficeLeader)).Get($"{Path}/scores/{indicator}{(unit is null ? "" : $"?unit={city.Units[unit].Value}")}").Json();

    public async Task<JsonElement> Scoreboard(string? unit = null) =>
        await (await city.As(Role.OfficeLeader)).Get($"{Path}/scoreboard{(unit is null ? "" : $"?unit={city.Units[unit].Value}")}").Json();
}
