using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Two wards merge while a round is open: reports, rights and papers stay where they were until somebody decides.</summary>
public sealed class MergerConsequencesTests : IAsyncLifetime
{
    private const string Ward = "phuong-01";
    private const string Other = "phuong-02";
    private const string AfterCutOff = "2022-12-01";
    private const string BeforeCutOff = "2022-11-15";

    private static readonly HaiPhongAnswer Answer = HaiPhongAnswers.OfSupplier(Ward, 40);

    private readonly HaiPhong product = new();

    private HaiPhongCity City => product.City;

    public ValueTask InitializeAsync() => product.InitializeAsync();

    public ValueTask DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task A_report_begun_before_is_finished_by_the_people_of_the_old_ward_and_bears_its_name()
    {
        var round = await RoundWithEntriesAsync();
        var (_, successor) = await MergeAsync(AfterCutOff);
        product.Time.GoTo(new DateOnly(2022, 12, 5), new TimeOnly(9, 0));

        await round.SendAsync(Ward);
        await round.AcceptAsync(Ward);

        (await round.State(Ward)).ShouldBe("accepted");
        var board = (await (await City.As(Role.CityOfficer)).Get($"/reports?round={round.Id.Value}&size=200").Json()).GetProperty("items").EnumerateArray().ToList();
        board.Single(line => line.GetProperty("unit").GetGuid() == City.Units[Ward].Value).GetProperty("unitName").GetString().ShouldBe("Phường 01");
        board.ShouldAllBe(line => line.GetProperty("unit").GetGuid() != successor);
    }

    [Fact]
    public async Task An_officer_of_the_sector_still_sees_the_ward_that_ended_in_it()
    {
        var round = await RoundWithEntriesAsync();
        await MergeAsync(AfterCutOff);
        product.Time.GoTo(new DateOnly(2022, 12, 5), new TimeOnly(9, 0));

        (await round.Form(Ward, await City.As(Role.CityOfficer, City.City))).GetProperty("state").GetString().ShouldBe("draft");
        (await (await City.Reporter("phuong-03")).Get(await round.ReportPath(Ward)).Refusal(404)).ShouldBe("kernel.not-found");
    }

    [Fact]
    public async Task The_preview_tells_reports_papers_and_grants_and_nothing_moves()
    {
        var round = await RoundWithEntriesAsync();
        var impacts = (await PreviewAsync(AfterCutOff)).GetProperty("consequences").GetProperty("impacts").EnumerateArray().ToList();

        var report = impacts.Single(impact => Kind(impact) == "report" && Unit(impact) == City.Units[Ward].Value);
        (report.GetProperty("state").GetString(), report.GetProperty("due").GetString(), report.GetProperty("bearing").GetString(), report.GetProperty("subject").GetGuid())
            .ShouldBe(("draft", "2022-12-09", "stays", (await round.ReportsAsync())[Ward]));
        impacts.Single(impact => Kind(impact) == "documents").GetProperty("count").GetInt32().ShouldBe(1);
        impacts.Where(impact => Kind(impact) == "grant").Select(impact => (Unit(impact), impact.GetProperty("state").GetString(), impact.GetProperty("bearing").GetString()))
            .ShouldBe([(City.Units[Ward].Value, "UR", "needs-decision"), (City.Units[Ward].Value, "UH", "needs-decision")], ignoreOrder: true);

        var grants = await Grants();
        var (_, successor) = await MergeAsync(AfterCutOff);
        (await Grants()).ShouldBe(grants);
        (await product.Database.ScalarAsync<long>($"select count(*) from criteria.round_participants where unit = '{successor}'")).ShouldBe(0);
        (await product.Database.ScalarAsync<long>($"select count(*) from evidence.documents where unit = '{City.Units[Ward].Value}'")).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_accepted_is_shown_as_staying_with_the_ward_that_ends_and_is_nothing_open_afterwards()
    {
        var round = await RoundWithEntriesAsync();
        await round.SendAsync(Ward);
        await round.AcceptAsync(Ward);

        (await ToldAsync(AfterCutOff)).ShouldBe(("accepted", "stays", "Đợt «Đợt đánh giá năm 2022»: báo cáo đã được chấp nhận, ở lại với đơn vị cũ cùng số liệu và kết quả."));
        product.Time.GoTo(new DateOnly(2022, 12, 20), new TimeOnly(8, 0));
        (await ToldAsync("2023-01-01")).Item1.ShouldBe("accepted", "the round has reached khoá");

        var (merger, _) = await MergeAsync("2023-01-01");
        (await (await City.As(Role.OfficeLeader)).Get($"/unit-mergers/{merger}").Json()).GetProperty("open").EnumerateArray()
            .ShouldNotContain(impact => Kind(impact) == "report" && Unit(impact) == City.Units[Ward].Value);

        async Task<(string?, string?, string?)> ToldAsync(string on)
        {
            var told = (await PreviewAsync(on)).GetProperty("consequences").GetProperty("impacts").EnumerateArray()
                .Single(impact => Kind(impact) == "report" && Unit(impact) == City.Units[Ward].Value);
            return (told.GetProperty("state").GetString(), told.GetProperty("bearing").GetString(), told.GetProperty("message").GetString());
        }
    }

    [Fact]
    public async Task A_planned_round_that_names_the_ward_beyond_its_end_is_shown()
    {
        var round = await City.PlanRoundAsync(HaiPhong.Dates);
        await (await City.As(Role.CityOfficer)).Step($"/rounds/{round.Value}/participants", 1, new { tree = HaiPhongUnits.Tree, units = HaiPhongCity.EverybodyBelow }).Json();

        var beyond = (await PreviewAsync(BeforeCutOff)).GetProperty("consequences").GetProperty("impacts").EnumerateArray().Single(impact => Unit(impact) == City.Units[Ward].Value);
        (Kind(beyond), beyond.GetProperty("state").GetString(), beyond.GetProperty("bearing").GetString(), beyond.GetProperty("subject").GetGuid())
            .ShouldBe(("assignment", "planned", "needs-decision", round.Value));
        (await PreviewAsync(AfterCutOff)).GetProperty("consequences").GetProperty("impacts").EnumerateArray()
            .Single(impact => Unit(impact) == City.Units[Ward].Value).GetProperty("bearing").GetString().ShouldBe("stays");
    }

    [Fact]
    public async Task A_report_sent_as_of_a_day_on_which_the_ward_is_no_more_prevents_the_merger_and_the_closing()
    {
        var round = await RoundWithEntriesAsync();
        await round.SendAsync(Ward);
        var officer = await City.As(Role.CityOfficer);

        var preview = await PreviewAsync(BeforeCutOff);
        preview.GetProperty("check").GetString().ShouldBeNull();
        preview.GetProperty("consequences").GetProperty("faults")[0].GetProperty("code").GetString().ShouldBe("units.prevented-by-report");
        (await officer.Create("/unit-mergers", new { merging = Merging(BeforeCutOff), check = "" }).Refusal(409)).ShouldBe("units.merger-prevented");
        var closing = new { lastDay = "2022-11-14", ground = "Thử" };
        (await officer.Call(HttpMethod.Post, $"/units/{City.Units[Ward].Value}/closing/check", closing).Json())
            .GetProperty("faults")[0].GetProperty("code").GetString().ShouldBe("units.prevented-by-report");
        (await officer.Step($"/units/{City.Units[Ward].Value}/closing", 1, closing).Refusal(409)).ShouldBe("units.closing-prevented");

        await MergeAsync(AfterCutOff);
    }

    [Fact]
    public async Task Grants_follow_by_decision_and_each_is_decided_once()
    {
        await RoundWithEntriesAsync();
        product.Time.GoTo(new DateOnly(2022, 11, 30), new TimeOnly(9, 0));
        var (merger, successor) = await MergeAsync(AfterCutOff);
        product.Time.GoTo(new DateOnly(2022, 12, 5), new TimeOnly(9, 0));
        var leader = await City.As(Role.OfficeLeader);
        var (reporter, head) = (await GrantOf(Role.UnitReporter), await GrantOf(Role.UnitHead));

        (await Decide(leader, merger, Decision(reporter, City.Units[Other].Value)).Refusal(422)).ShouldBe("access.not-a-successor");
        (await Decide(leader, Guid.NewGuid(), Decision(reporter, successor)).Refusal(404)).ShouldBe("kernel.not-found");
        (await Decide(leader, merger, Decision(await GrantOf(Role.CityOfficer), successor)).Refusal(422)).ShouldBe("access.grant-not-of-merger");
        (await Decide(leader, merger, Decision(reporter, successor, seen: 2)).Refusal(412)).ShouldBe("kernel.stale-version");
        (await Decide(leader, merger, Decision(reporter, successor), Decision(reporter, successor)).Refusal(422)).ShouldBe("kernel.validation");
        (await Decide(await City.Head(Ward), merger, Decision(reporter, successor)).Refusal(404)).ShouldBe("kernel.not-found");

        var decided = await Decide(leader, merger, Decision(reporter, successor, endsOld: true), Decision(head)).Json();
        (decided[0].GetProperty("given").GetArrayLength(), decided[0].GetProperty("endedOld").GetBoolean(), decided[1].GetProperty("given").GetArrayLength()).ShouldBe((1, true, 0));
        (await product.Database.ScalarAsync<string>(
            $"select concat(role, ' ', valid_from, ' ', reason) from access.grants where unit = '{successor}'")).ShouldBe("UnitReporter 2022-12-05 Theo phương án nhân sự");
        (await Decide(leader, merger, Decision(head, successor)).Refusal(409)).ShouldBe("access.transfer-decided");
        (await Decide(leader, merger, Decision(reporter, successor, seen: 2)).Refusal(409)).ShouldBe("access.grant-ended");

        var open = (await leader.Get($"/unit-mergers/{merger}").Json()).GetProperty("open").EnumerateArray().Where(impact => Kind(impact) == "grant").ToList();
        open.ShouldHaveSingleItem().GetProperty("bearing").GetString().ShouldBe("stays");
        (await leader.Step($"/unit-mergers/{merger}/undoing", 1, new { reason = "Nhầm" }).Refusal(409)).ShouldBe("units.undo-prevented");
    }

    [Fact]
    public async Task Nobody_decides_about_his_own_grant_and_nothing_ends_before_the_day()
    {
        var leader = await City.PostOf(Role.OfficeLeader);
        await City.GiveAsync(leader, Role.UnitReporter, City.Units[Ward]);
        await City.PostOf(Role.UnitHead, City.Units[Ward]);
        var (merger, successor) = await MergeAsync(AfterCutOff);

        (await Decide(await City.As(leader), merger, Decision(await GrantOf(Role.UnitReporter), successor)).Refusal(409)).ShouldBe("access.grant-to-oneself");
        (await Decide(await City.As(leader), merger, Decision(await GrantOf(Role.UnitHead), successor, endsOld: true)).Refusal(409)).ShouldBe("access.merger-not-yet");
        await Decide(await City.As(leader), merger, Decision(await GrantOf(Role.UnitHead), successor)).Json();
        (await product.Database.ScalarAsync<DateOnly>($"select valid_from from access.grants where unit = '{successor}'")).ShouldBe(new DateOnly(2022, 12, 1));
    }

    [Fact]
    public async Task A_successor_that_owns_a_paper_or_began_a_report_stays()
    {
        var (merger, successor) = await MergeAsync("2022-10-01");
        var leader = await City.As(Role.OfficeLeader);
        await product.Database.ExecuteAsync(
            $"""
            insert into evidence.documents (id, unit, summary, file_name, file_kind, size, sha256, added_by, added_at, state, revision)
            values (gen_random_uuid(), '{successor}', 'Báo cáo', 'a.pdf', 'Pdf', 1, repeat('a', 64), gen_random_uuid(), now(), 'Active', 1)
            """);
        (await Undo()).ShouldBe("units.prevented-by-documents");

        await product.Database.ExecuteAsync($"delete from evidence.documents where unit = '{successor}'");
        var round = await product.OpenRoundAsync();
        (await Undo()).ShouldBeNull();
        await product.Database.ExecuteAsync($"update criteria.reports set state = 'Ready' where unit = '{successor}' and round = '{round.Id.Value}'");
        (await Undo()).ShouldBe("units.prevented-by-report");

        await product.Database.ExecuteAsync($"update criteria.reports set state = 'Draft' where unit = '{successor}'");
        await leader.Step($"/unit-mergers/{merger}/undoing", 1, new { reason = "Nhầm" }).Json();

        async Task<string?> Undo()
        {
            var against = (await leader.Get($"/unit-mergers/{merger}").Json()).GetProperty("againstUndo");
            return against.GetArrayLength() == 0 ? null : against[0].GetProperty("code").GetString();
        }
    }

    [Fact]
    public async Task The_empty_report_of_what_was_founded_goes_with_an_undone_merger_and_the_city_waits_for_it_no_more()
    {
        var (merger, successor) = await MergeAsync("2022-10-01");
        var round = await product.OpenRoundAsync();
        var leader = await City.As(Role.OfficeLeader);
        var before = await CountsAsync(round);
        (await AskedAsync()).ShouldBe((1, 1, true));

        await leader.Step($"/unit-mergers/{merger}/undoing", 1, new { reason = "Nhầm nghị quyết" }).Json();

        (await AskedAsync()).ShouldBe((0, 0, false));
        (await product.Database.ScalarAsync<long>($"select count(*) from criteria.scores where unit = '{successor}'")).ShouldBe(0);
        (await CountsAsync(round)).ShouldBe(before - 1);
        (await product.Check(round.Id)).Differences.ShouldBe(0);
        (await product.Database.ScalarAsync<string>(
            $"select changes ->> 'unit' || ' ' || reason from access.audit where kind = 'UnitReport' and action = 'UndoMerger'")).ShouldBe($"{successor} Nhầm nghị quyết");

        async Task<(long Reports, long Participants, bool IsAssigned)> AskedAsync() => (
            await product.Database.ScalarAsync<long>($"select count(*) from criteria.reports where unit = '{successor}'"),
            await product.Database.ScalarAsync<long>($"select count(*) from criteria.round_participants where unit = '{successor}'"),
            await product.Database.ScalarAsync<bool>($"select exists (select from criteria.round_assignments where unit = '{successor}')"));
    }

    [Fact]
    public async Task An_empty_report_of_a_unit_that_leads_an_indicator_stays_although_the_merger_is_undone()
    {
        var (merger, successor) = await MergeAsync("2022-10-01");
        var round = await product.OpenRoundAsync();
        await WithoutGuards("round_assignments", $"update criteria.round_assignments set part = 'Lead' where unit = '{successor}'");

        await (await City.As(Role.OfficeLeader)).Step($"/unit-mergers/{merger}/undoing", 1, new { reason = "Nhầm" }).Json();

        (await product.Database.ScalarAsync<long>($"select count(*) from criteria.reports where round = '{round.Id.Value}' and unit = '{successor}'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_report_that_somebody_begins_at_that_moment_is_not_removed()
    {
        var (_, successor) = await MergeAsync("2022-10-01");
        await product.OpenRoundAsync();
        var found = (await product.InTransaction(services => services.GetRequiredService<IReportsOfUnits>().ListAsync([new UnitId(successor)], default), "Criteria")).Single();
        found.IsEmpty.ShouldBeTrue();
        await product.Database.ExecuteAsync($"update criteria.reports set contributors = array[gen_random_uuid()] where id = '{found.Report!.Value.Value}'");

        (await Should.ThrowAsync<StateConflict>(() => product.InTransaction(async services =>
        {
            await services.GetRequiredService<IRevokedUnits>().RemoveAsync(found, default);
            return true;
        }, "Criteria"))).Code.ShouldBe("criteria.report-begun-meanwhile");
    }

    private async Task<int> CountsAsync(HaiPhongRound round)
    {
        var nodes = (await (await City.As(Role.CityOfficer)).Get($"{round.Path}/scoreboard").Json()).GetProperty("nodes").EnumerateArray();
        return nodes.Single(node => node.GetProperty("code").GetString() == Answer.Indicator).GetProperty("counts").GetProperty("waiting").GetInt32();
    }

    private Task WithoutGuards(string table, string statement) =>
        product.Database.ExecuteAsync($"alter table criteria.{table} disable trigger user; {statement}; alter table criteria.{table} enable trigger user");

    private async Task<HaiPhongRound> RoundWithEntriesAsync()
    {
        var round = await product.OpenRoundAsync();
        await round.EnterAsync(Ward, Answer);
        await City.PostOf(Role.UnitHead, City.Units[Ward]);
        return round;
    }

    private object Merging(string on) => new
    {
        on,
        ground = new { number = "1679/NQ-UBTVQH15", issuedOn = "2022-09-16" },
        predecessors = new[] { new { unit = City.Units[Ward].Value, extent = "whole" }, new { unit = City.Units[Other].Value, extent = "whole" } },
        successor = new
        {
            groups = Array.Empty<Guid>(),
            founded = new { code = "phuong-moi", officialName = "Phường Mới", type = WardType, places = new[] { new { tree = Tree, parent = City.City.Value } } },
        },
        moves = Array.Empty<object>(),
    };

    private Guid WardType => product.Database.ScalarAsync<Guid>("select id from units.unit_types where code = 'phuong'").GetAwaiter().GetResult();

    private Guid Tree => product.Database.ScalarAsync<Guid>("select id from units.unit_trees").GetAwaiter().GetResult();

    private async Task<JsonElement> PreviewAsync(string on) =>
        await (await City.As(Role.CityOfficer)).Call(HttpMethod.Post, "/unit-mergers/check", Merging(on)).Json();

    private async Task<(Guid Merger, Guid Successor)> MergeAsync(string on)
    {
        var preview = await PreviewAsync(on);
        var made = await (await City.As(Role.CityOfficer)).Create("/unit-mergers", new { merging = Merging(on), check = preview.GetProperty("check").GetString() }).Json();
        return (made.GetProperty("id").GetGuid(), await product.Database.ScalarAsync<Guid>("select id from units.units where code = 'phuong-moi'"));
    }

    private Task<string> Grants() => product.Database.ScalarAsync<string>("select string_agg(g::text, ' ' order by id) from access.grants g");

    private Task<Guid> GrantOf(Role role) => product.Database.ScalarAsync<Guid>(
        $"select id from access.grants where role = '{role}' and (unit is null or unit = '{City.Units[Ward].Value}') limit 1");

    private static object Decision(Guid grant, Guid? successor = null, bool endsOld = false, int seen = 1) =>
        new { grant, seen, successors = successor is { } unit ? [unit] : Array.Empty<Guid>(), endsOld };

    private static Task<HttpResponseMessage> Decide(HttpClient actor, Guid merger, params object[] decisions) =>
        actor.Create("/grant-transfers", new { merger, reason = "Theo phương án nhân sự", decisions });

    private static string Kind(JsonElement impact) => impact.GetProperty("kind").GetString()!;

    private static Guid Unit(JsonElement impact) => impact.GetProperty("unit").GetGuid();
}
