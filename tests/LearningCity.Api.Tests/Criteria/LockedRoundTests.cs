using LearningCity.Api.Tests.Access;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Every step that writes to a report or its answers, in every state of the round from khoá on: nothing of a unit changes. Only a review that
/// was begun may end until the council has concluded.</summary>
public sealed class LockedRoundTests(AccessBench bench) : IClassFixture<AccessBench>
{
    /// <summary>The first is khoá reached and not yet recorded.</summary>
    private static readonly string[] States = ["Open", "Locked", "Assessed", "Decided", "Published", "Withdrawn"];

    /// <summary>Each write with the state of the report in which it would be possible.</summary>
    private static readonly (string Endpoint, string Report)[] Writes =
    [
        ("POST /api/v1/reports/{report}/entries", "Draft"), ("POST /api/v1/reports/{report}/entries/{indicator}/joining", "Draft"),
        ("POST /api/v1/reports/{report}/readiness", "Draft"),
        ("POST /api/v1/reports/{report}/drafting", "Ready"), ("POST /api/v1/reports/{report}/sending", "Ready"),
        ("POST /api/v1/reports/{report}/recall", "Sent"), ("POST /api/v1/reports/{report}/review", "Sent"),
        ("POST /api/v1/reports/{report}/acceptance", "InReview"), ("POST /api/v1/reports/{report}/return", "InReview"),
        ("POST /api/v1/reports/{report}/reopening", "Accepted"),
    ];

    public static TheoryData<string, string, string> Cases => new(
        from state in States
        from write in Writes
        select (state, write.Endpoint, write.Report));

    [Fact]
    public void The_table_holds_every_write_to_a_report()
    {
        var served = MatrixRow.All().Select(row => row.Endpoint)
            .Where(endpoint => endpoint.StartsWith("POST /api/v1/reports/", StringComparison.Ordinal) || endpoint.StartsWith("PUT /api/v1/reports/", StringComparison.Ordinal));

        served.Distinct().ShouldBe(Writes.Select(write => write.Endpoint), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Nothing_of_a_unit_changes_from_khoa_on(string state, string endpoint, string report)
    {
        var round = (await MatrixRound.OfAsync(bench)).Id.Value;
        await SetAsync(round, "Open", "2027-01-01");
        using var call = await ((UponReport)AuthorisationMatrixTests.RequestTo(endpoint)).InStateAsync(bench, bench.Units.Own, report);
        await SetAsync(round, state, "2026-10-05");
        var isUnits = endpoint.Split('/')[^1] is "entries" or "joining" or "readiness" or "drafting" or "sending" or "recall";
        var actor = await bench.SignedInAs(isUnits ? Role.UnitHead : Role.OfficeLeader, isUnits ? bench.Units.Own : null);
        var before = await StoredAsync();

        using var answer = await actor.SendAsync(call);

        if (endpoint.Split('/')[^1] is "review" or "acceptance" && state is "Open" or "Locked")
        {
            ((int)answer.StatusCode).ShouldBe(200, await answer.Content.ReadAsStringAsync());
        }
        else
        {
            (await answer.Refusal(409)).ShouldBeOneOf("criteria.deadline-passed", "criteria.review-over");
            (await StoredAsync()).ShouldBe(before);
        }
    }

    [Theory]
    [InlineData("Locked")]
    [InlineData("Assessed")]
    [InlineData("Decided")]
    [InlineData("Published")]
    [InlineData("Withdrawn")]
    public async Task The_database_refuses_the_same(string state)
    {
        var made = await MatrixRound.OfAsync(bench);
        await SetAsync(made.Id.Value, "Open", "2027-01-01");
        var report = await made.ReportAsync(bench.Units.Own, "Draft");
        await SetAsync(made.Id.Value, state, "2026-10-05");

        await RefusedAsync($"update criteria.reports set state = 'Ready' where id = '{report}' returning id");
        await RefusedAsync($"update criteria.entries set gap_reason = 'khác' where report = '{report}' returning id");
        await RefusedAsync($"insert into criteria.entries select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'indicator', '1.1'))).* from criteria.entries e where report = '{report}' returning id");
    }

    [Fact]
    public async Task An_answer_that_was_under_way_when_khoá_was_recorded_is_refused_in_words()
    {
        var round = (await MatrixRound.OfAsync(bench)).Id.Value;
        await SetAsync(round, "Open", "2027-01-01");
        using var call = await ((UponReport)AuthorisationMatrixTests.RequestTo("POST /api/v1/reports/{report}/entries")).InStateAsync(bench, bench.Units.Own, "Draft");
        call.Content = new StringContent("""{"entries":[{"indicator":"3.2.3","seen":1,"gapReason":"Mất sổ"}]}""", System.Text.Encoding.UTF8, "application/json");
        var actor = await bench.SignedInAs(Role.UnitHead, bench.Units.Own);
        var before = await StoredAsync();
        await using var connection = await bench.Database.Source.OpenConnectionAsync();
        await using var held = await connection.BeginTransactionAsync();
        await RunAsync("lock table criteria.entries in share mode");

        var answer = actor.SendAsync(call);
        while (await bench.Sql<long>("select count(*) from pg_locks where not granted and relation = 'criteria.entries'::regclass") == 0)
        {
            answer.IsCompleted.ShouldBeFalse("it has read the round and waits to write");
        }

        await RunAsync($"update criteria.rounds set state = 'Locked' where id = '{round}'");
        await held.CommitAsync();

        (await answer.Refusal(409)).ShouldBe("criteria.deadline-passed");
        (await StoredAsync()).ShouldBe(before);

        async Task RunAsync(string statement)
        {
            await using var command = new Npgsql.NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    private async Task RefusedAsync(string statement) =>
        (await Should.ThrowAsync<Npgsql.PostgresException>(() => bench.Sql<Guid>(statement))).SqlState.ShouldBe(Npgsql.PostgresErrorCodes.CheckViolation);

    private Task<Guid> SetAsync(Guid round, string state, string locksOn) => bench.Sql<Guid>(
        $"""
        alter table criteria.rounds disable trigger user;
        update criteria.rounds set state = '{state}', locks_at = '{locksOn}T00:00:00Z' where id = '{round}';
        alter table criteria.rounds enable trigger user;
        select '{round}'::uuid
        """);

    private Task<string> StoredAsync() => bench.Sql<string>(
        """
        select (select md5(string_agg(r::text, '' order by r.id)) from criteria.reports r) || (select md5(string_agg(e::text, '' order by e.id)) from criteria.entries e)
            || (select count(*) from kernel.idempotency_keys) || ' ' || (select count(*) from access.audit)
        """);
}
