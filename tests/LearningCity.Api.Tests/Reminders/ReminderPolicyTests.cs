using System.Text.Json;
using System.Text.Json.Nodes;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;

namespace LearningCity.Api.Tests.Reminders;

public sealed class ReminderPolicyTests(RemindedCity city) : IClassFixture<RemindedCity>, IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 10, 5);

    public async ValueTask InitializeAsync()
    {
        await city.FoundAsync(2);
        city.Time.GoTo(Monday, new TimeOnly(9, 0));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Every_kind_of_every_module_has_a_policy_and_it_is_the_standard_one_at_first() =>
        (await city.Office.Get("/reminder-policies").Json()).EnumerateArray()
            .Select(policy => $"{policy.GetProperty("kind").GetString()} {policy.GetProperty("isStandard").GetBoolean()} {policy.GetProperty("revision").GetInt32()} {policy.GetProperty("steps").GetArrayLength()}")
            .ShouldBe(["report True 0 7", "report-lock True 0 7", "task True 0 7", "survey True 0 7"], ignoreOrder: true);

    [Fact]
    public async Task A_changed_step_is_what_the_preview_shows()
    {
        city.Owe(1, Monday.AddDays(2), openedOn: Monday);
        (await PreviewedAsync(Monday)).ShouldBeEmpty();

        await SetAsync(0, policy => policy["steps"] = Steps((-2, "head")));

        (await PreviewedAsync(Monday)).ShouldBe([$"{RemindedCity.Head(1).Value} -2"]);
    }

    [Fact]
    public async Task A_policy_that_is_off_reminds_nobody()
    {
        city.Owe(1, Monday);
        (await PreviewedAsync(Monday)).Count.ShouldBe(2);

        await SetAsync(0, policy => policy["isOn"] = false);

        (await PreviewedAsync(Monday)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_planned_is_judged_by_the_policy_of_the_moment_of_sending()
    {
        city.Owe(1, Monday);
        city.Time.GoTo(Monday, new TimeOnly(2, 0));
        await city.PlanAsync();
        await SetAsync(0, policy => policy["steps"] = Steps((0, "head")));
        city.Time.GoTo(Monday, new TimeOnly(8, 0));
        await city.SendAsync();

        (await city.LedgerAsync()).Where(row => !row.Contains("Missed", StringComparison.Ordinal)).Select(row => row[..36] + row[row.IndexOf(" 0 ", StringComparison.Ordinal)..])
            .ShouldBe([$"{RemindedCity.Reporter(1).Value} 0 Cancelled PolicyChanged 2026-10-05", $"{RemindedCity.Head(1).Value} 0 Sent  2026-10-05"]);
    }

    [Fact]
    public async Task Whoever_saw_an_older_policy_is_told_so()
    {
        await SetAsync(0, _ => { });

        (await PutAsync("task", 0, _ => { }).Refusal(412)).ShouldBe("kernel.stale-version");
        (await SetAsync(1, _ => { })).GetProperty("revision").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_kind_that_nobody_keeps_is_not_found() => (await PutAsync("no-such-kind", 0, _ => { }).Refusal(404)).ShouldBe("kernel.not-found");

    [Theory]
    [InlineData("""{"steps":[{"offset":61,"recipients":["head"]}]}""", "reminders.step-too-far")]
    [InlineData("""{"steps":[{"offset":0,"recipients":[]}]}""", "reminders.nobody-reminded")]
    [InlineData("""{"steps":[{"offset":0,"recipients":["head"]},{"offset":0,"recipients":["reporter"]}]}""", "reminders.step-twice")]
    [InlineData("""{"from":"18:00:00"}""", "reminders.hours")]
    [InlineData("""{"texts":[]}""", "reminders.text-missing")]
    public async Task A_policy_that_cannot_work_is_refused_by_its_rule(string change, string code) =>
        (await PutAsync("task", 0, policy =>
        {
            foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
            {
                policy[name] = value?.DeepClone();
            }
        }).Refusal(422)).ShouldBe(code);

    [Theory]
    [InlineData("/reminder-preview?on=9999-12-31")]
    [InlineData("/reminder-preview?on=0001-01-01")]
    [InlineData("/reminders?from=0001-01-01")]
    [InlineData("/reminders?to=9999-12-31")]
    public async Task A_day_out_of_all_reach_is_malformed(string path)
    {
        using var answer = await city.Office.Get(path);

        ((int)answer.StatusCode).ShouldBe(400, await answer.Content.ReadAsStringAsync());
    }

    private static JsonArray Steps(params (int Offset, string Recipient)[] steps) =>
        [.. steps.Select(step => new JsonObject { ["offset"] = step.Offset, ["recipients"] = new JsonArray(step.Recipient) })];

    private Task<JsonElement> SetAsync(int seen, Action<JsonObject> change) => PutAsync("task", seen, change).Json();

    private async Task<HttpResponseMessage> PutAsync(string kind, int seen, Action<JsonObject> change)
    {
        var policy = JsonNode.Parse((await city.Office.Get("/reminder-policies").Json()).EnumerateArray().Single(one => one.GetProperty("kind").GetString() == "task").GetRawText())!.AsObject();
        var body = new JsonObject();
        foreach (var name in new[] { "isOn", "from", "until", "steps", "texts" })
        {
            body[name] = policy[name]?.DeepClone();
        }

        change(body);
        return await city.Office.Edit($"/reminder-policies/{kind}", body.ToJsonString(), seen);
    }

    private async Task<IReadOnlyList<string>> PreviewedAsync(DateOnly day) =>
        [.. (await city.Office.Get($"/reminder-preview?on={day:yyyy-MM-dd}&kind=task").Json()).GetProperty("items").EnumerateArray()
            .Select(row => $"{row.GetProperty("account").GetGuid()} {row.GetProperty("step").GetInt32()}")];
}
