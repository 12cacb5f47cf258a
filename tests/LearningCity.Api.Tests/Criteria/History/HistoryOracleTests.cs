using System.Collections.Concurrent;
using LearningCity.Api.Tests.Kernel;
using Npgsql;

namespace LearningCity.Api.Tests.Criteria.History;

/// <summary>The oracle bites: whatever is damaged in the database or in the history of a short run is found.</summary>
public sealed class HistoryOracleTests(WorkedCity worked) : IClassFixture<WorkedCity>
{
    private const string ALast = "select max(number) from access.audit where action =";

    private const string AnAnswered = "select id from criteria.entries where gap_reason is null and figures[1] is not null order by id limit 1";

    [Fact]
    public void An_undamaged_history_has_no_findings() =>
        new HistoryOracle(worked.City.History, worked.City.Before, worked.After).Findings().ShouldBeEmpty(worked.City.Tail);

    [Theory]
    [InlineData($"update criteria.entries set figures[1] = figures[1] + 0.000001 where id = ({AnAnswered})", "last acknowledged")]
    [InlineData($"update criteria.entries set note = 'khác' where id = ({AnAnswered})", "last acknowledged")]
    [InlineData($"update criteria.entries set documents = documents + 1 where id = ({AnAnswered})", "are linked and in use")]
    [InlineData($"update criteria.entries set revision = revision + 1 where id = ({AnAnswered})", "audited up to")]
    [InlineData($"delete from criteria.entries where id = ({AnAnswered})", "acknowledged, not there")]
    [InlineData("update criteria.reports set sendings = sendings + 1 where sendings > 0", "sendings")]
    [InlineData("update criteria.reports set state = case state when 'Accepted' then 'Draft' else 'Accepted' end", "replayed")]
    [InlineData("delete from access.audit where number = (select max(number) from access.audit where action = 'SendReport')", "acknowledged, done 0 times")]
    [InlineData("delete from access.audit where number = (select max(number) from access.audit where action = 'SaveEntries' and kind = 'ReportEntry')", "is followed by|audited up to")]
    [InlineData("update access.audit set account = (select maker.account from access.audit maker where maker.object = audit.object and maker.action = 'MarkReportReady' order by maker.number limit 1) where action = 'BeginReview'", "judged by somebody who took part")]
    [InlineData("update access.audit set transaction = -number where action = 'SaveEntries' and kind = 'ReportEntry'", "done 2 times|done 3 times")]
    [InlineData("update access.audit set action = 'SaveEntries' where action = 'BeginReview'", "entered while")]
    [InlineData("update access.audit set operation_key = 'nobody' where action = 'SendReport'", "nobody asked for")]
    [InlineData("delete from kernel.idempotency_keys where key = (select operation_key from access.audit where action = 'SendReport' order by number limit 1)", "key not kept")]
    [InlineData(
        "insert into access.audit (at, transaction, account, roles, action, module, kind, object, revision_before, revision_after, operation_key, changes) "
        + "select at, transaction, account, roles, action, module, kind, object, revision_before, revision_after, operation_key, changes from access.audit where action = 'SendReport' and kind = 'UnitReport' limit 1",
        "2 rows of")]
    [InlineData($"delete from access.audit where number = ({ALast} 'RenameUnit')", "edit acknowledged, not in the audit")]
    [InlineData("update access.audit set operation_key = null, action = 'RenameUnit' where action = 'SendReport' and kind = 'UnitReport'", "an edit nobody asked for")]
    [InlineData($"update units.unit_names set official_name = 'khác' where unit_id = (select object from access.audit where number = ({ALast} 'RenameUnit'))", "is called khác")]
    [InlineData($"update units.unit_placements set parent = null where unit_id = (select object from access.audit where number = ({ALast} 'MoveUnit'))", "stands under ,")]
    [InlineData("delete from units.units where code = (select max(code) from units.units where code like 'truong-%')", "imported, not there")]
    [InlineData("update units.units set code = 'truong-0-0-0' where code = 'dhhp'", "there, not imported")]
    [InlineData("update criteria.criteria_sets set version = version + 1 where version = (select max(version) from criteria.criteria_sets)", "the versions of")]
    [InlineData("delete from criteria.criteria_sets where version = (select max(version) from criteria.criteria_sets)", "audited, not there")]
    [InlineData("update kernel.job_runs set state = 'Running' where id = (select id from kernel.job_runs where state = 'Succeeded' limit 1)", "nobody ends it")]
    [InlineData("update kernel.job_runs set state = 'Failed', fault = 'Failed to connect' where id = (select id from kernel.job_runs where state = 'Succeeded' limit 1)", "a run failed")]
    public async Task Damage_in_the_database_is_found(string damage, string finding)
    {
        await using var administrator = new NpgsqlConnection(await worked.City.First.Database.AsAdministratorAsync());
        await administrator.OpenAsync();
        await using var undone = await administrator.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("set local session_replication_role = replica; " + damage, administrator))
        {
            (await command.ExecuteNonQueryAsync()).ShouldBePositive();
        }

        Finds(worked.City.History, await HistoryRecords.ReadAsync(administrator), finding);
    }

    [Fact]
    public void A_write_that_was_acknowledged_and_lost_is_found()
    {
        var lost = Last("SaveEntries") with { Plan = Last("SaveEntries").Plan with { Key = "lost" } };

        Finds(With(lost), worked.After, "acknowledged, done 0 times");
        Finds(With(lost), worked.After, "acknowledged and not audited");
    }

    [Fact]
    public void A_step_that_was_acknowledged_twice_is_found()
    {
        var twice = Last("SendReport") with { Plan = Last("SendReport").Plan with { Key = "twice" } };

        Finds(With(twice), worked.After, "one revision, several steps");
    }

    [Fact]
    public void A_write_that_was_refused_and_done_is_found() =>
        Finds(Without(Last("SaveEntries"), call => call with { Status = 409 }), worked.After, "refused, done 1 times");

    [Fact]
    public void An_answer_that_changes_under_its_key_is_found() =>
        Finds(With(Last("SendReport") with { Answer = Last("SendReport").Answer + " " }), worked.After, "one key, several answers");

    [Fact]
    public void A_call_that_nobody_cut_and_that_has_no_answer_is_found() => Finds(With(Last("SendReport") with { Status = 503 }), worked.After, "no answer");

    [Fact]
    public void A_call_that_met_something_broken_is_asked_again_and_was_told_503()
    {
        var call = Last("SaveEntries");
        CallHistory Met(int status, bool isAskedAgain, Strike strike)
        {
            var met = isAskedAgain ? With(call with { Status = status, Invoked = call.Invoked - 1 }) : Without(call, one => one with { Status = status });
            met.Struck(strike);
            return met;
        }

        var during = new Strike(Fault.Ended, new Stretch(call.Invoked, call.Answered), 0);
        var before = new Strike(Fault.Killed, new Stretch(0, 0), 1);
        new HistoryOracle(Met(503, isAskedAgain: true, during), worked.City.Before, worked.After).Findings().ShouldBeEmpty();
        new HistoryOracle(Met(503, isAskedAgain: true, before), worked.City.Before, worked.After).Findings().ShouldBeEmpty();
        Finds(Met(503, isAskedAgain: false, during), worked.After, "no answer");
        Finds(Met(503, isAskedAgain: true, before with { Connections = 0 }), worked.After, "nothing was broken");
        Finds(Met(500, isAskedAgain: true, during), worked.After, "an answer of its own kind");
    }

    [Fact]
    public void A_question_that_was_answered_with_a_fault_is_found()
    {
        var misread = With();
        misread.Misread.Enqueue("/reports -> 500");
        Finds(misread, worked.After, "an answer of its own kind");
    }

    [Fact]
    public void A_call_that_was_cut_and_never_asked_again_is_found() =>
        Finds(Without(Last("SendReport"), call => call with { Status = 0, WasCut = true }), worked.After, "no answer");

    [Fact]
    public void What_was_accepted_after_khoá_from_a_disabled_account_or_without_a_right_is_found()
    {
        var call = Last("SaveEntries");
        var closed = With();
        closed.Close(new Stretch(call.Invoked, call.Answered));
        Finds(closed, worked.After, "accepted after khoá");

        var disabled = With();
        disabled.Forbid(call.Account, new Stretch(call.Invoked, call.Answered));
        Finds(disabled, worked.After, "accepted from a disabled account");

        var elsewhere = With();
        elsewhere.Allow(call.Account, Guid.NewGuid(), new Stretch(0));
        Finds(elsewhere, worked.After, "without a right in the unit");
    }

    [Fact]
    public void What_was_left_open_once_may_be_done_whatever_is_answered_later()
    {
        var refused = Last("SaveEntries") with { Status = 401, Answer = "{}" };
        var (operation, target) = (refused.Plan.Operation, refused.Plan.Target);

        new CallHistory(1) { Calls = new([refused]) }.MayBeDone(operation, target, refused.Invoked).ShouldBeFalse();
        new CallHistory(1) { Calls = new([refused with { Status = 503 }, refused]) }.MayBeDone(operation, target, refused.Invoked).ShouldBeTrue();
        new CallHistory(1) { Calls = new([refused with { Status = 409, Answer = """{"code":"kernel.in-progress"}""" }]) }
            .MayBeDone(operation, target, refused.Invoked).ShouldBeTrue();
        new CallHistory(1) { Calls = new([refused with { Status = 503 }]) }.MayBeDone(operation, target, refused.Invoked + 1).ShouldBeFalse();
    }

    [Fact]
    public void A_night_that_mended_something_is_found() =>
        Finds(worked.City.History, worked.After with { Nights = ["1 đợt, 80 điểm, 2 khác biệt"] }, "a scoring run");

    private void Finds(CallHistory history, HistoryRecords after, string finding) =>
        new HistoryOracle(history, worked.City.Before, after).Findings().ShouldContain(
            found => finding.Split('|').Any(part => found.Contains(part, StringComparison.Ordinal)));

    private HistoryCall Last(string operation) => worked.City.History.FirstAskings(operation).Last();

    /// <summary>A copy without what was certainly forbidden.</summary>
    private CallHistory With(params HistoryCall[] more) => new(worked.City.History.Seed) { Calls = new ConcurrentQueue<HistoryCall>(worked.City.History.Calls.Concat(more)) };

    private CallHistory Without(HistoryCall changed, Func<HistoryCall, HistoryCall> change) =>
        new(worked.City.History.Seed) { Calls = new ConcurrentQueue<HistoryCall>(worked.City.History.Calls.Select(call => call == changed ? change(call) : call)) };
}

/// <summary>A city in which everybody worked for a moment, until a report was in review.</summary>
public sealed class WorkedCity : IAsyncLifetime
{
    /// <summary>What the tests of the oracle damage.</summary>
    private static readonly string[] Damaged =
        ["SaveEntries", "MarkReportReady", "SendReport", "BeginReview", "StartJobRun", "RenameUnit", "MoveUnit", "ImportUnits", "ImportCriteriaSet"];

    internal HistoryCity City { get; private set; } = null!;

    internal HistoryRecords After { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        City = await HistoryCity.FoundAsync(seed: 100, TestCluster.Shared);
        for (var stretches = 0; stretches < 30 && !Damaged.All(City.History.AcknowledgedAtOnce); stretches++)
        {
            await City.WorkAsync(TimeSpan.FromSeconds(2));
        }

        After = await City.ReadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await City.DisposeAsync();
    }
}
