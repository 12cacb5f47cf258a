using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Every kind of indicator and roll-up is decided, frozen, and computed again from what was frozen.</summary>
public sealed partial class DecideRoundTests(LearningCityApp app) : IClassFixture<LearningCityApp>
{
    private static Guid? decided;

    [Theory]
    [InlineData(3, 40)]
    [InlineData(5, 130)]
    public async Task A_frozen_result_recomputed_from_its_own_inputs_is_the_same_to_the_digit(int seed, int units)
    {
        var city = await DecidedCity.DecidedAsync(app, seed, units);

        var text = await city.FileAsync(1);
        var check = await city.CheckAsync(1);

        Convert.ToHexStringLower(SHA256.HashData(text)).ShouldBe(await city.HashAsync(1));
        check.GetProperty("hash").GetString().ShouldBe(await city.HashAsync(1));
        check.GetProperty("isIntact").GetBoolean().ShouldBeTrue();
        check.GetProperty("isReadable").GetBoolean().ShouldBeTrue(check.ToString());
        check.GetProperty("differences").GetInt32().ShouldBe(0, check.ToString());
        var stored = await app.Database.ScalarAsync<long>($"select count(*) from criteria.scores where round = '{city.City.Round.Value}'");
        check.GetProperty("scores").GetInt64().ShouldBe(stored);
        check.GetProperty("units").GetInt32().ShouldBe(city.City.Units.Count());
        (await city.Leader.Get($"{city.Path}/results/1/differences").Json()).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task The_frozen_text_is_one_JSON_with_set_dates_assignments_answers_papers_scores_council_and_decision()
    {
        var city = await DecidedCity.DecidedAsync(app, 7, 12);

        using var text = JsonDocument.Parse(await city.FileAsync(1));

        var root = text.RootElement;
        root.EnumerateObject().Select(member => member.Name)
            .ShouldBe(["format", "formatVersion", "decision", "round", "set", "definition", "city", "sums", "units"]);
        root.GetProperty("decision").GetProperty("decisionNumber").GetString().ShouldBe("1/QĐ-UBND");
        root.GetProperty("set").GetProperty("contentHash").GetString()!.Length.ShouldBe(64);
        root.GetProperty("city").GetProperty("council").GetArrayLength().ShouldBe(city.City.Plan.Indicators.Count);
        var unit = root.GetProperty("units").EnumerateArray().First(unit => unit.GetProperty("entries").GetArrayLength() > 0);
        unit.GetProperty("assignments").GetArrayLength().ShouldBeGreaterThan(0);
        unit.GetProperty("entries")[0].GetProperty("documents").ValueKind.ShouldBe(JsonValueKind.Number);
        unit.GetProperty("scores").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_figure_in_the_frozen_text_is_written_without_the_zeros_its_column_adds()
    {
        var city = await DecidedCity.DecidedAsync(app, 9, 12);

        using var text = JsonDocument.Parse(await city.FileAsync(1));

        var figures = text.RootElement.GetProperty("units").EnumerateArray().SelectMany(unit => unit.GetProperty("entries").EnumerateArray())
            .SelectMany(entry => entry.GetProperty("figures").EnumerateArray()).Where(figure => figure.ValueKind is JsonValueKind.Number).Select(figure => figure.GetRawText()).ToList();
        figures.ShouldNotBeEmpty();
        figures.ShouldAllBe(figure => !figure.Contains('.') || !figure.EndsWith('0'));
    }

    [Fact]
    public async Task One_changed_digit_in_the_frozen_text_is_found_by_hash_and_by_computation_and_fails_the_nightly_check()
    {
        var city = await DecidedCity.DecidedAsync(app, 11, 20);
        await city.TamperAsync(1, 1, text => Figure().Replace(text, found => found.Groups[1].Value + (found.Groups[2].Value == "7" ? "8" : "7"), 1));

        var check = await city.CheckAsync(1);
        check.GetProperty("isIntact").GetBoolean().ShouldBeFalse();
        check.GetProperty("computedHash").GetString().ShouldNotBe(check.GetProperty("hash").GetString());
        check.GetProperty("differences").GetInt32().ShouldBeGreaterThan(0);

        var run = await NightAsync();
        run.GetProperty("state").GetString().ShouldBe("failed");
        run.GetProperty("fault").GetString()!.ShouldContain($"{city.City.Round.Value}/1");
        (await app.Database.ScalarAsync<bool>($"select is_intact from criteria.frozen_checks where round = '{city.City.Round.Value}'")).ShouldBeFalse();

        await city.ForgetAsync();
        (await NightAsync()).GetProperty("outcome").GetString()!.ShouldEndWith(" 0 sai lệch");
    }

    [Fact]
    public async Task A_changed_byte_of_the_stored_text_is_found()
    {
        var city = await DecidedCity.DecidedAsync(app, 12, 8);
        await city.BreakAsync(1, 0);

        var check = await city.CheckAsync(1);

        check.GetProperty("isReadable").GetBoolean().ShouldBeFalse();
        check.GetProperty("isIntact").GetBoolean().ShouldBeFalse();
        await city.ForgetAsync();
    }

    [Fact]
    public async Task Of_two_decisions_at_once_one_wins()
    {
        var city = await DecidedCity.LockedAsync(app, 13, 8);
        await city.AssessAsync();
        var seen = await city.RevisionAsync();

        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(number => city.DecideAsync($"{number}/QĐ", seen)));

        answers.Count(answer => (int)answer.StatusCode == 200).ShouldBe(1);
        answers.Count(answer => (int)answer.StatusCode == 412).ShouldBe(3);
        (await app.Database.ScalarAsync<long>($"select count(*) from criteria.frozen_results where round = '{city.City.Round.Value}'")).ShouldBe(1);
        (await city.DecideAsync("9/QĐ").Refusal(409)).ShouldBe("criteria.round-not-assessed");
    }

    [Fact]
    public async Task Who_accepted_a_report_alone_does_not_decide_and_the_database_says_so_too()
    {
        var city = await DecidedCity.LockedAsync(app, 14, 8);
        await city.AssessAsync();
        var checker = app.As(Posts.Checker, [Function.DecideRound, Function.OpenEvidence]);

        (await city.DecideAsync("1/QĐ", leader: checker).Refusal(422)).ShouldBe("criteria.decider-accepted-alone");

        var refused = await Should.ThrowAsync<Npgsql.PostgresException>(() => app.Database.ExecuteAsync(
            $"""
            insert into criteria.round_results (round, number, decision_number, decided_on, signer, body, decided_by, decided_at)
            values ('{city.City.Round.Value}', 1, '1', '2027-02-01', 'A', 'B', '{Posts.Checker.Value}', now())
            """));
        refused.MessageText.ShouldContain("accepted none of its reports alone");
        (await city.StateAsync()).ShouldBe("Assessed");
    }

    [Fact]
    public async Task The_audit_has_the_step_with_its_reason_and_the_hash_of_what_was_frozen()
    {
        var city = await DecidedCity.DecidedAsync(app, 15, 8);
        await city.StepAsync("results/1/withdrawal", new { reason = "Quyết định ban hành nhầm" }).Json();
        var round = city.City.Round.Value;

        (await app.Database.ScalarAsync<string>($"select hash from access.audit where object = '{round}' and kind = 'FrozenResult'")).Trim().ShouldBe(await city.HashAsync(1));
        (await app.Database.ScalarAsync<long>($"select count(*) from access.audit where object = '{round}' and kind = 'Round' and action = 'DecideRound'")).ShouldBe(1);
        (await app.Database.ScalarAsync<string>($"select reason from access.audit where object = '{round}' and action = 'WithdrawRoundResult'")).ShouldBe("Quyết định ban hành nhầm");
    }

    [Theory]
    [InlineData("update criteria.frozen_results set hash = repeat('0', 64)")]
    [InlineData("delete from criteria.frozen_results")]
    [InlineData("truncate criteria.frozen_results")]
    [InlineData("update criteria.frozen_parts set content = '\\x00'")]
    [InlineData("delete from criteria.frozen_parts")]
    [InlineData("insert into criteria.frozen_parts (round, number, part, content) select round, number, 9999, '' from criteria.frozen_results where round = {round}")]
    [InlineData("update criteria.round_results set signer = 'Người khác' where round = {round}")]
    [InlineData("delete from criteria.round_results where round = {round}")]
    [InlineData("update criteria.council_results set status = 'Met', reason = 'x' where round = {round}")]
    [InlineData("update criteria.rounds set state = 'Assessed' where id = {round}")]
    [InlineData("update criteria.rounds set state = 'Locked' where id = {round}")]
    [InlineData("update criteria.reports set state = 'Draft' where round = {round}")]
    [InlineData("update criteria.entries set note = 'khác' where round = {round}")]
    public async Task The_database_refuses_to_change_what_is_decided(string statement)
    {
        decided ??= (await DecidedCity.DecidedAsync(app, 16, 8)).City.Round.Value;

        (await Should.ThrowAsync<Npgsql.PostgresException>(() => app.Database.ExecuteAsync(statement.Replace("{round}", $"'{decided}'", StringComparison.Ordinal))))
            .SqlState.ShouldBe(Npgsql.PostgresErrorCodes.CheckViolation);
    }

    [Fact]
    public async Task A_round_is_not_decided_in_the_database_without_a_frozen_result()
    {
        var city = await DecidedCity.LockedAsync(app, 17, 8);
        await city.AssessAsync();

        (await Should.ThrowAsync<Npgsql.PostgresException>(() => app.Database.ExecuteAsync(
            $"update criteria.rounds set state = 'Decided', last_result = 1 where id = '{city.City.Round.Value}'"))).MessageText.ShouldBe("a decided round has a frozen result");
    }

    private async Task<JsonElement> NightAsync()
    {
        var leader = app.As(Posts.Leader, Enum.GetValues<Function>());
        var run = (await leader.Create("/jobs/check-frozen-results/runs").Json()).GetProperty("run").GetGuid();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<JobRunner>().RunWaitingAsync(CancellationToken.None);
        }

        return await leader.Get($"/job-runs/{run}").Json();
    }

    /// <summary>The last digit of the numerator of a score.</summary>
    [GeneratedRegex("""("numerator":\d*)(\d)(?=,"denominator":[1-9])""")]
    private static partial Regex Figure();
}
