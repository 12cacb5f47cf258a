using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>The nightly run: what it writes down, what is told of it, and what becomes of a check that cannot be run.</summary>
public sealed class CheckIntegrityTests(CheckIntegrityTests.App app) : IClassFixture<CheckIntegrityTests.App>, IAsyncLifetime
{
    private const string Name = "calendar-day-of-another-year";

    private HttpClient Somebody => app.As([Function.SeeJobs]);

    public async ValueTask InitializeAsync()
    {
        (app.Broken.IsBroken, app.Broken.Query) = (false, BreakingCatalogue.Breaks);
        await app.Database.ExecuteAsync("truncate kernel.integrity_results; truncate units.calendar_years cascade");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_was_found_stands_with_its_check_until_a_run_finds_it_mended()
    {
        (await StandingAsync()).GetProperty("checkedAt").ValueKind.ShouldBe(JsonValueKind.Null, "nothing was run yet");
        await app.Database.ExecuteAsync(
            """
            insert into units.calendar_years (id, year, revision) values ('00000000-0000-7000-8000-000000000001', 2026, 1);
            insert into units.special_days (calendar_year_id, day, kind, name) values ('00000000-0000-7000-8000-000000000001', '2025-05-01', 'Off', 'Nghỉ lễ')
            """);
        var first = app.Time.GetUtcNow();
        (await app.AsService(new CheckIntegrity())).ShouldEndWith(" 1 có lỗi, 0 cần xem lại");
        app.Time.Pass(TimeSpan.FromDays(1));
        await app.AsService(new CheckIntegrity());

        var standing = await StandingAsync();
        standing.GetProperty("found").GetInt64().ShouldBe(1);
        standing.GetProperty("severity").GetString().ShouldBe("error");
        standing.GetProperty("since").GetDateTimeOffset().ShouldBe(first);
        standing.GetProperty("checkedAt").GetDateTimeOffset().ShouldBe(app.Time.GetUtcNow());
        var finding = (await Somebody.Get($"/integrity-checks/{Name}").Json()).GetProperty("findings").EnumerateArray().Single();
        finding.GetProperty("kind").GetString().ShouldBe("CalendarYear");
        finding.GetProperty("object").GetGuid().ShouldBe(Guid.Parse("00000000-0000-7000-8000-000000000001"));
        finding.GetProperty("what").GetString().ShouldBe("2026: 2025-05-01");

        await app.Database.ExecuteAsync("truncate units.calendar_years cascade");
        await app.AsService(new CheckIntegrity());
        (await StandingAsync()).GetProperty("since").ValueKind.ShouldBe(JsonValueKind.Null);
        (await Somebody.Get("/integrity-checks/no-such-check").Refusal(404)).ShouldBe("kernel.not-found");
    }

    [Fact]
    public async Task A_check_that_cannot_be_run_is_an_error_of_its_own_and_stops_no_other()
    {
        app.Broken.IsBroken = true;
        (await app.AsService(new CheckIntegrity())).ShouldEndWith(" 1 có lỗi, 0 cần xem lại");

        var all = (await Somebody.Get("/integrity-checks").Json()).EnumerateArray().ToList();
        var broken = all.Single(one => one.GetProperty("name").GetString() == BreakingCatalogue.Name);
        broken.GetProperty("severity").GetString().ShouldBe("error");
        broken.GetProperty("fault").GetString()!.ShouldContain("division by zero");
        all.ShouldAllBe(one => one.GetProperty("checkedAt").ValueKind == JsonValueKind.String);
    }

    [Fact]
    public async Task The_checks_can_write_nothing()
    {
        app.Broken.IsBroken = true;
        app.Broken.Query = "select 'Round', null::uuid, nextval('kernel.job_fence')::text";
        await app.AsService(new CheckIntegrity());

        (await Somebody.Get($"/integrity-checks/{BreakingCatalogue.Name}").Json()).GetProperty("check").GetProperty("fault").GetString()!
            .ShouldContain("read-only transaction");
    }

    [Fact]
    public async Task It_is_one_of_the_nights_jobs_and_forgets_what_is_older_than_90_days()
    {
        await app.AsService(new CheckIntegrity());
        app.Time.Pass(TimeSpan.FromDays(91));
        await app.Services.GetRequiredService<JobRunner>().RunScheduledAsync("check-integrity", app.Time.Today(), CancellationToken.None);

        (await app.Database.ScalarAsync<long>("select count(distinct run) from kernel.integrity_results")).ShouldBe(1);
        (await app.Database.ScalarAsync<string>("select state || ' ' || (total > 40 and done = total) from kernel.job_runs where job = 'check-integrity'")).ShouldBe("Succeeded true");
    }

    private async Task<JsonElement> StandingAsync() =>
        (await Somebody.Get("/integrity-checks").Json()).EnumerateArray().Single(one => one.GetProperty("name").GetString() == Name);

    /// <summary>With one more check, which breaks when it is told to.</summary>
    public sealed class App : LearningCityApp
    {
        internal BreakingCatalogue Broken { get; } = new();

        protected override void AddDoubles(IServiceCollection services) => services.AddSingleton<IIntegrityCatalogue>(Broken);
    }

    internal sealed class BreakingCatalogue : IIntegrityCatalogue
    {
        public const string Name = "a-check-that-breaks";

        public bool IsBroken { get; set; }

        public const string Breaks = "select 'Round', null::uuid, (1 / 0)::text";

        public string Query { get; set; } = Breaks;

        public IReadOnlyList<IntegrityCheck> Checks => [SqlCheck.Warning(Name, IsBroken ? Query : "select 'Round', null::uuid, '' where false")];
    }
}
