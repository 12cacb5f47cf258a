using System.Text.Json;
using LearningCity.Application.Kernel;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>What the health page tells, and what leaves an instance without work.</summary>
public sealed class GetHealthTests(LearningCityApp app) : IClassFixture<LearningCityApp>, IDisposable
{
    public void Dispose() => app.Vitals.Skew = TimeSpan.Zero;

    [Fact]
    public async Task A_new_product_is_well_in_every_part()
    {
        var health = await HealthAsync();

        foreach (var part in new[] { "integrity", "mail", "clock" })
        {
            health.GetProperty(part).GetProperty("state").GetString().ShouldBe("ok", part);
        }

        health.GetProperty("storage").GetProperty("isWritable").GetBoolean().ShouldBeTrue();
        health.GetProperty("storage").GetProperty("databaseBytes").GetInt64().ShouldBeGreaterThan(1_000_000);
        health.GetProperty("storage").GetProperty("volumes")[0].GetProperty("name").GetString().ShouldBe("evidence");
        health.GetProperty("jobs").GetProperty("jobs").EnumerateArray().Select(job => job.GetProperty("name").GetString()).ShouldContain("nightly-scoring");
    }

    [Fact]
    public async Task A_job_tells_its_last_good_run_and_what_has_failed_since()
    {
        await RunAsync("sweep-keys", "Succeeded", "-3 days", outcome: "7 khoá");
        await RunAsync("sweep-keys", "Failed", "-2 days", fault: "TimeoutException: x");
        await RunAsync("sweep-keys", "Failed", "-1 day", fault: "NpgsqlException: y");

        var job = (await HealthAsync()).GetProperty("jobs").GetProperty("jobs").EnumerateArray().Single(one => one.GetProperty("name").GetString() == "sweep-keys");

        job.GetProperty("state").GetString().ShouldBe("failed");
        var runs = job.GetProperty("runs");
        runs.GetProperty("failed").GetInt32().ShouldBe(2);
        runs.GetProperty("fault").GetString().ShouldBe("NpgsqlException: y");
        runs.GetProperty("outcome").GetString().ShouldBe("7 khoá");
        runs.GetProperty("lastGoodAt").GetDateTimeOffset().ShouldBe(app.Time.Now().AddDays(-3));
        runs.GetProperty("lastRunAt").GetDateTimeOffset().ShouldBe(app.Time.Now().AddDays(-1));
    }

    [Fact]
    public async Task The_age_of_the_oldest_mail_counts_from_when_it_was_due()
    {
        await app.Database.ExecuteAsync(
            $"""
            insert into kernel.outbox (message, recipient, channel, topic, occurred_at, body, state, asked_at, due_at, attempts, fence)
            select gen_random_uuid(), gen_random_uuid(), 'Mail', 'x', {Now}, '', 'Waiting', {Now} - asked, {Now} - due, attempts, 0
            from (values (interval '9 hours', interval '-1 hour', 0), (interval '8 hours', interval '40 minutes', 0), (interval '50 minutes', interval '-5 minutes', 1)) as one (asked, due, attempts)
            """);

        var mail = (await HealthAsync()).GetProperty("mail");
        await app.Database.ExecuteAsync("delete from kernel.outbox");

        mail.GetProperty("waiting").GetInt32().ShouldBe(3);
        mail.GetProperty("oldestWaitingSince").GetDateTimeOffset().ShouldBe(app.Time.Now().AddMinutes(-50));
    }

    [Theory]
    [InlineData(1, "ok", 200)]
    [InlineData(-3, "warning", 200)]
    [InlineData(30, "warning", 200)]
    [InlineData(31, "failed", 503)]
    [InlineData(-7_200, "failed", 503)]
    public async Task An_instance_whose_clock_is_far_off_is_not_ready_and_lives_on(int seconds, string state, int ready)
    {
        app.Vitals.Skew = TimeSpan.FromSeconds(seconds);

        (await HealthAsync()).GetProperty("clock").ShouldSatisfyAllConditions(
            clock => clock.GetProperty("state").GetString().ShouldBe(state), clock => clock.GetProperty("skewMilliseconds").GetInt64().ShouldBe(seconds * 1_000));
        (await StatusAsync("/health/ready")).ShouldBe(ready);
        (await StatusAsync("/health/live")).ShouldBe(200);
    }

    [Fact]
    public async Task A_closed_evidence_folder_is_told_and_takes_no_instance_away()
    {
        Directory.Delete(app.EvidenceFolder, recursive: true);
        await File.WriteAllTextAsync(app.EvidenceFolder, "in its place");

        var storage = (await HealthAsync()).GetProperty("storage");
        var ready = await StatusAsync("/health/ready");
        File.Delete(app.EvidenceFolder);
        Directory.CreateDirectory(app.EvidenceFolder);

        storage.GetProperty("state").GetString().ShouldBe("failed");
        storage.GetProperty("isWritable").GetBoolean().ShouldBeFalse();
        ready.ShouldBe(200);
    }

    [Fact]
    public async Task Whether_it_is_ready_is_told_in_one_word()
    {
        app.Vitals.Skew = TimeSpan.FromMinutes(1);
        using var browser = app.Browser();

        using var answer = await browser.GetAsync(new Uri("/health/ready", UriKind.Relative));

        (await answer.Content.ReadAsStringAsync()).ShouldBe("Unhealthy");
    }

    private string Now => $"timestamptz '{app.Time.Now():yyyy-MM-dd HH:mm:ss}+00'";

    private Task RunAsync(string job, string state, string age, string? outcome = null, string? fault = null) => app.Database.ExecuteAsync(
        $"""
        insert into kernel.job_runs (id, job, state, fence, attempts, asked_at, started_at, finished_at, done, total, outcome, fault)
        values (gen_random_uuid(), '{job}', '{state}', 1, 1, {Now} + interval '{age}', {Now} + interval '{age}', {Now} + interval '{age}', 0, 0, nullif('{outcome}', ''), nullif('{fault}', ''))
        """);

    private async Task<JsonElement> HealthAsync()
    {
        using var officer = app.As([Function.SeeJobs]);
        using var answer = await officer.GetAsync(new Uri("/api/v1/health", UriKind.Relative));
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadAsync();
    }

    private async Task<int> StatusAsync(string address)
    {
        using var browser = app.Browser();
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
        return (int)answer.StatusCode;
    }
}
