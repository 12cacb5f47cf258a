using System.Globalization;
using System.Text.Json;
using LearningCity.Api.Demonstration;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria.History;

/// <summary>What people do with the answers, papers and states of reports, mostly what their form offers and sometimes anything.</summary>
internal sealed class ReportEdits(HistoryEditor editor, Guid? own, Random random)
{
    private static readonly Dictionary<string, string> Steps = new()
    {
        ["MarkReportReady"] = "readiness", ["TakeReportBack"] = "drafting", ["SendReport"] = "sending", ["RecallReport"] = "recall",
        ["BeginReview"] = "review", ["AcceptReport"] = "acceptance", ["ReturnReport"] = "return", ["ReopenReport"] = "reopening",
    };

    /// <summary>Steps back, which people mostly leave alone: reports would never get far.</summary>
    private static readonly string[] Backward = ["TakeReportBack", "RecallReport", "ReopenReport"];

    public async Task DoAsync()
    {
        // One in ten turns to a unit that is not his own.
        var isStranger = own is null || random.Next(10) == 0;
        var (unit, report) = isStranger ? editor.City.Reports[random.Next(editor.City.Reports.Count)] : editor.City.Reports.First(one => one.Unit == own);
        var dice = random.Next(100);
        if (own is not null && dice < 10)
        {
            await UploadAsync(unit);
        }
        else if (editor.Post.Role is Role.UnitHead && dice < 14 && editor.City.Papers.TryGetValue(unit, out var papers))
        {
            var document = papers.ElementAt(random.Next(papers.Count));
            await editor.TryAsync(new("WithdrawDocument", HttpMethod.Post, $"/documents/{document}/withdrawal", document, unit, new { reason = "Ban hành nhầm" }, editor.NewKey(), 1));
        }
        else if (await editor.SeeAsync($"/reports/{report}") is { } form)
        {
            await DoAsync(unit, report, form);
        }
        else
        {
            await StepAsync(Steps.ElementAt(random.Next(Steps.Count)).Key, unit, report, 1, []);
        }
    }

    private async Task DoAsync(Guid unit, Guid report, JsonElement form)
    {
        List<string> offered = [.. form.GetProperty("actions").EnumerateArray().Select(action => action.GetString()!)];
        List<string> any = ["SaveEntries", .. Steps.Keys];
        offered.RemoveAll(action => Backward.Contains(action) && random.Next(3) > 0);
        var actions = random.Next(offered.Count is 0 ? 4 : 10) == 0 ? any : offered;
        if (actions.Count is 0)
        {
            return;
        }

        var action = actions[random.Next(actions.Count)];
        var indicators = form.GetProperty("indicators").EnumerateArray().ToList();
        var slip = random.Next(8) == 0 ? random.Next(-1, 2) : 0;
        await (action is "SaveEntries"
            ? EnterAsync(unit, report, indicators, slip)
            : StepAsync(action, unit, report, form.GetProperty("revision").GetInt32() + slip, indicators));
    }

    private Task<HistoryCall> StepAsync(string action, Guid unit, Guid report, int seen, List<JsonElement> indicators)
    {
        object? body = action switch
        {
            "RecallReport" or "ReopenReport" => new { reason = random.Next(8) == 0 ? "" : "Số liệu nhầm" },
            "ReturnReport" => new { entries = indicators.Take(random.Next(5)).Select(one => new { indicator = one.GetProperty("code").GetString(), reason = "Xem lại" }).ToList() },
            _ => null,
        };
        return editor.TryAsync(new(action, HttpMethod.Post, $"/reports/{report}/{Steps[action]}", report, unit, body, editor.NewKey(), Math.Max(0, seen)));
    }

    private Task<HistoryCall> EnterAsync(Guid unit, Guid report, List<JsonElement> indicators, int slip)
    {
        var key = editor.NewKey();
        var entries = indicators.OrderBy(_ => random.Next()).Take(1 + random.Next(indicators.Count))
            .Select((indicator, place) => EntryOf(unit, indicator, slip, string.Create(CultureInfo.InvariantCulture, $"{key}/{place}"))).ToList();
        var body = new Dictionary<string, object> { ["entries"] = entries };
        if (own is null && random.Next(8) > 0)
        {
            body["reason"] = "Đơn vị mất mạng";
        }

        return editor.TryAsync(new("SaveEntries", HttpMethod.Post, $"/reports/{report}/entries", report, unit, body, key, null));
    }

    /// <summary>Its note names the call, so that what stands can be traced to it.</summary>
    private Dictionary<string, object> EntryOf(Guid unit, JsonElement indicator, int slip, string note)
    {
        var stands = indicator.GetProperty("entry");
        var seen = stands.ValueKind is JsonValueKind.Null ? 0 : stands.GetProperty("revision").GetInt32();
        var entry = new Dictionary<string, object>
        {
            ["indicator"] = random.Next(30) == 0 ? "9.9.9" : indicator.GetProperty("code").GetString()!, ["seen"] = Math.Max(0, seen + slip), ["note"] = note,
        };
        var denominator = random.Next(1, 1_000);
        switch (random.Next(20))
        {
            case 0:
                entry["gapReason"] = "Chưa thống kê xong";
                break;
            case 1:
                entry["figures"] = new { numerator = -1, denominator };
                break;
            case 2:
                entry["figures"] = new { numerator = 1, another = 2 };
                break;
            default:
                entry["figures"] = new { numerator = random.Next(denominator + 1), denominator };
                break;
        }

        if (random.Next(2) == 0 && editor.City.Papers.TryGetValue(unit, out var papers))
        {
            entry["documents"] = papers.OrderBy(_ => random.Next()).Take(random.Next(1, 3)).ToList();
        }

        return entry;
    }

    private async Task UploadAsync(Guid unit)
    {
        var key = editor.NewKey();
        var call = await editor.TryAsync(new("AddDocument", HttpMethod.Post, "/documents", unit, unit, new Paper(new UnitId(unit), SamplePaper.Pdf(key)), key, null));
        if (call.IsOk)
        {
            editor.City.Papers.GetOrAdd(unit, _ => []).Add(call.Json.GetProperty("id").GetGuid());
        }
    }
}
