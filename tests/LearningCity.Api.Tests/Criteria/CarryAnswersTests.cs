using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Hạ Long through 01/07/2025: two rounds on one set, of 2024 with the old wards and of 2025 with the new ones.</summary>
public sealed class CarryAnswersTests(HaLongRounds rounds) : IClassFixture<HaLongRounds>
{
    [Fact]
    public async Task Reports_before_the_day_stay_with_the_old_wards()
    {
        var board = await rounds.Office.Get($"/reports?round={rounds.Before}&size=200").Json();

        board.GetProperty("total").GetInt32().ShouldBe(32, "the lead answers nothing itself");
        board.GetProperty("items").EnumerateArray().Select(line => line.GetProperty("unitName").GetString()).ShouldContain("Phường Bạch Đằng");
        (await rounds.Office.Get($"/reports?round={rounds.After}&size=200").Json()).GetProperty("items").EnumerateArray()
            .Select(line => line.GetProperty("unitName").GetString()).ShouldBe(
                ["Phường Cao Xanh", "Phường Hà Lầm", "Phường Hà Tu", "Phường Hồng Gai", "Xã Quảng La", "Xã Thống Nhất"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_change_of_hong_gai_sums_its_three_predecessors_and_says_so()
    {
        var opened = await rounds.OpenScore("phuong-hong-gai-2025");

        var source = opened.GetProperty("units")[0];
        var compared = source.GetProperty("comparedWith");
        compared.GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("name").GetString())
            .ShouldBe(["Phường Bạch Đằng", "Phường Hồng Gai", "Phường Trần Hưng Đạo"], ignoreOrder: true);
        (compared.GetProperty("isInPart").GetBoolean(), compared.GetProperty("round").GetGuid()).ShouldBe((false, rounds.Before));
        var measure = opened.GetProperty("explanation").GetProperty("measures")[0];
        measure.GetProperty("previous").GetProperty("numerator").GetProperty("plain").GetString().ShouldBe("175.5");
        measure.GetProperty("shown").GetProperty("plain").GetString().ShouldBe("5.00");
        opened.GetProperty("explanation").GetProperty("status").GetString().ShouldBe("met");
    }

    [Fact]
    public async Task A_commune_with_one_predecessor_in_part_has_no_data_and_says_why()
    {
        var opened = await rounds.OpenScore("xa-thong-nhat-2025");

        opened.GetProperty("explanation").GetProperty("status").GetString().ShouldBe("no-data");
        opened.GetProperty("explanation").GetProperty("reason").GetString().ShouldBe("predecessor-in-part");
        opened.GetProperty("units")[0].GetProperty("comparedWith").GetProperty("isInPart").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task The_form_suggests_what_the_predecessors_had_accepted()
    {
        var form = await rounds.Office.Get($"/reports/{await rounds.ReportOf(rounds.After, "phuong-cao-xanh-2025")}").Json();

        var suggested = form.GetProperty("indicators")[0].GetProperty("lastRound");
        suggested.GetProperty("figures").GetProperty("n").GetDecimal().ShouldBe(20);
        suggested.GetProperty("units").GetArrayLength().ShouldBe(2);
        form.GetProperty("indicators")[1].GetProperty("lastRound").GetProperty("figures").GetProperty("n").GetDecimal().ShouldBe(2);
    }

    [Fact]
    public async Task A_jump_against_last_year_goes_out_only_with_an_explanation()
    {
        var report = await rounds.ReportOf(rounds.After, "phuong-ha-lam-2025");
        await rounds.Answer(report, 15, 31);
        (await rounds.Office.Step($"/reports/{report}/readiness", await rounds.Revision(report), new { reason = "Lập thay" }).Refusal(422)).ShouldBe("criteria.report-questioned");
        var finding = (await rounds.Office.Get($"/reports/{report}").Json()).GetProperty("indicators")[1].GetProperty("findings")[0];
        (finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("blocks").GetBoolean())
            .ShouldBe(("jump", "explain", true));

        await rounds.Answer(report, 15, 31, "Có thêm hai trung tâm", seen: 1);

        await rounds.Office.Step($"/reports/{report}/readiness", await rounds.Revision(report), new { reason = "Lập thay" }).Json();
    }

    [Fact]
    public async Task What_is_corrected_in_the_round_before_is_carried_again_and_scored_anew()
    {
        var corrected = await rounds.ReportOf(rounds.Before, "phuong-ha-phong");
        (await rounds.StatusOf("phuong-ha-tu-2025")).ShouldBe("met");
        await rounds.Office.Step($"/reports/{corrected}/reopening", await rounds.Revision(corrected), new { reason = "Số liệu nhầm" }).Json();
        await rounds.Answer(corrected, 10.000001m, 1, seen: await rounds.EntryRevision(corrected, "1.1"));
        await rounds.Accept(corrected);

        (await rounds.StatusOf("phuong-ha-tu-2025")).ShouldBe("met", "nothing moves by itself");
        (await rounds.Office.Get($"/rounds/{rounds.After}").Json()).GetProperty("actions").EnumerateArray().Select(action => action.GetString()).ShouldContain("CarryAnswers");
        (await rounds.Carry()).ShouldBe(1);
        (await rounds.StatusOf("phuong-ha-tu-2025")).ShouldBe("not-met");
        (await rounds.Carry()).ShouldBe(0);
        (await rounds.Check(new RoundId(rounds.After))).Differences.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_carried_and_what_it_comes_to_equal_plain_SQL()
    {
        var round = new RoundId(rounds.After);
        await rounds.Carry();

        (await rounds.CarriedDifferencesOf(round)).ShouldBeEmpty();
        (await rounds.DifferencesOf(round)).ShouldBeEmpty();
        (await rounds.Database.ScalarAsync<long>($"select count(*) from criteria.carried_answers where round = '{rounds.After}'")).ShouldBe(12);
    }

    [Theory]
    [InlineData("figures[1] = figures[1] + 0.000001 where figures[1] > 0")]
    [InlineData("is_in_part = not is_in_part where true")]
    [InlineData("entries = entries[2:] where cardinality(entries) > 1")]
    [InlineData("units = units[2:] where cardinality(units) > 1")]
    public async Task One_carried_digit_that_is_changed_is_found(string damage)
    {
        await rounds.Carry();
        var (change, which) = (damage.Split(" where ")[0], damage.Split(" where ")[1]);
        await rounds.Database.ExecuteAsync(
            $"update criteria.carried_answers set {change} where ctid = (select ctid from criteria.carried_answers where round = '{rounds.After}' and {which} limit 1)");

        (await rounds.CarriedDifferencesOf(new RoundId(rounds.After))).Count.ShouldBe(1);
        (await rounds.Carry()).ShouldBe(1, "carrying again mends it");
    }

    [Fact]
    public async Task A_round_follows_an_earlier_one_while_it_is_planned()
    {
        async Task<string> Refused(Guid round, Guid? previous, int status) =>
            await rounds.Office.Edit($"/rounds/{round}/previous", new { previous }, (await rounds.Office.Get($"/rounds/{round}")).Revision).Refusal(status);
        var planned = await rounds.Plan("Đợt 2026", 2026, "tinh-quang-ninh");

        (await Refused(rounds.After, null, 409)).ShouldBe("criteria.round-not-a-draft");
        (await Refused(planned, planned, 422)).ShouldBe("criteria.not-the-round-before");
        (await Refused(planned, Guid.NewGuid(), 422)).ShouldBe("criteria.not-the-round-before");
        (await Refused(planned, await rounds.Plan("Đợt 2023", 2023, "thanh-pho-ha-long"), 422)).ShouldBe("criteria.not-the-round-before");
        await rounds.Office.Edit($"/rounds/{planned}/previous", new { previous = rounds.After }, 1).Json();
        (await rounds.Office.Get($"/rounds/{planned}").Json()).GetProperty("previous").GetGuid().ShouldBe(rounds.After);
    }
}

/// <summary>Hạ Long with its mergers, a round of 2024 wholly accepted and one of 2025 that follows it.</summary>
public sealed class HaLongRounds : LearningCityApp
{
    private static readonly Function[] OfOffice =
    [
        Function.SeeScores, Function.ReadReports, Function.RunRound, Function.AcceptReport, Function.ChangeUnits, Function.SeeCriteria, Function.ImportInBulk,
        Function.DraftCriteriaSet, Function.ReopenReport, Function.ReturnReport, Function.ReadyReport,
    ];

    private readonly Dictionary<string, UnitId> units = [];

    public Guid Before { get; private set; }

    public Guid After { get; private set; }

    public HttpClient Office => As(Posts.Checker, OfOffice);

    private Guid Set { get; set; }

    public Task<Guid> ReportOf(Guid round, string unit) =>
        Database.ScalarAsync<Guid>($"select id from criteria.reports where round = '{round}' and unit = '{units[unit].Value}'");

    public Task<int> Revision(Guid report) => this.RevisionOf(new ReportId(report));

    public Task<int> EntryRevision(Guid report, string indicator) =>
        Database.ScalarAsync<int>($"select revision from criteria.entries where report = '{report}' and indicator = '{indicator}'");

    public Task<JsonElement> OpenScore(string unit) => Office.Get($"/rounds/{After}/scores/1.1?unit={units[unit].Value}").Json();

    public async Task<string> StatusOf(string unit) => (await OpenScore(unit)).GetProperty("explanation").GetProperty("status").GetString()!;

    public async Task<int> Carry() =>
        (await Office.Step($"/rounds/{After}/carrying", (await Office.Get($"/rounds/{After}")).Revision).Json()).GetProperty("units").GetInt32();

    /// <summary>The two figures of a report, in the reporter's name.</summary>
    public async Task Answer(Guid report, decimal changing, decimal counted, string? note = null, int seen = 0)
    {
        var unit = await Database.ScalarAsync<Guid>($"select unit from criteria.reports where id = '{report}'");
        await As(Posts.Reporter, [Function.EnterValues], new UnitId(unit)).Create($"/reports/{report}/entries", new
        {
            entries = new object[]
            {
                new { indicator = "1.1", seen, figures = new { n = changing }, note },
                new { indicator = "1.2", seen, figures = new { n = counted }, note },
            },
        }).Json();
    }

    public async Task Accept(Guid report)
    {
        await Database.ExecuteAsync(Posts.IntoReview($"id = '{report}'"));
        await Office.Step($"/reports/{report}/acceptance", await Revision(report)).Json();
    }

    public async Task<Guid> Plan(string title, int year, string subject) => (await Office.Create("/rounds", new
    {
        set = Set, title, kind = "assessment", subject = units[subject].Value, from = $"{year}-01-01", to = $"{year}-12-31",
        dates = new { cutOff = $"{Math.Min(year, 2025)}-12-31", due = "2026-12-10", dueForm = "before" },
    }).Json()).GetProperty("id").GetGuid();

    protected override async Task PrepareAsync()
    {
        await ImportUnitsAsync();
        Set = await PublishSetAsync();
        Before = await OpenAsync("Đợt 2024", 2024, "thanh-pho-ha-long", null);
        foreach (var (unit, figure) in new[]
        {
            ("phuong-hong-gai", 100m), ("phuong-bach-dang", 50m), ("phuong-tran-hung-dao", 25.5m), ("phuong-cao-xanh", 10m), ("phuong-ha-khanh", 10m),
            ("phuong-ha-phong", 10m), ("phuong-ha-tu", 10m), ("phuong-cao-thang", 5m), ("phuong-ha-trung", 5m), ("phuong-ha-lam", 5m),
            ("xa-vu-oai", 1m), ("xa-hoa-binh", 1m), ("xa-thong-nhat", 1m), ("xa-dong-lam", 1m),
        })
        {
            var report = await ReportOf(Before, unit);
            await Answer(report, figure, 1);
            await Accept(report);
        }

        After = await OpenAsync("Đợt 2025", 2025, "tinh-quang-ninh", Before);
        foreach (var (unit, figure) in new[] { ("phuong-hong-gai-2025", 184.275m), ("phuong-ha-tu-2025", 21m), ("xa-thong-nhat-2025", 10m) })
        {
            var report = await ReportOf(After, unit);
            await Answer(report, figure, 3);
            await Accept(report);
        }
    }

    private async Task ImportUnitsAsync()
    {
        var file = await File.ReadAllTextAsync(RepositoryFiles.PathOf(RepositoryFiles.HaLongUnits));
        var check = (await Office.Create("/unit-imports/check?ground=Th%E1%BB%AD", file).Json()).GetProperty("check").GetString();
        await Office.Create($"/unit-imports?ground=Th%E1%BB%AD&check={check}", file).Json();
        foreach (var code in await Database.Source.ListAsync<string>("select code from units.units"))
        {
            units[code] = new UnitId(await Database.ScalarAsync<Guid>($"select id from units.units where code = '{code}'"));
        }
    }

    private async Task<Guid> PublishSetAsync()
    {
        RollUp sum = new RollUp.Sum();
        IndicatorAssignment[] parts = [new("van-phong", AssignmentPart.Lead, null), new("phuong", AssignmentPart.Supply, null)];
        var changing = new ChangeIndicator
        {
            Inputs = [DrawnSet.Figure("n", InputType.Decimal)], Documents = new(0, null), Assignments = parts, RollUp = sum, Current = new(["n"], []),
            Previous = new(["n"], []), CarriesPrevious = true, Direction = ChangeDirection.Up,
            Target = new(Comparison.AtLeast, 5, ChangeReading.Relative, "Tăng tối thiểu 5%"),
        };
        var counted = new CountIndicator
        {
            Inputs = [DrawnSet.Figure("n")], Documents = new(0, null), Assignments = parts, RollUp = sum, Value = ["n"],
            Checks = [new JumpCheck("n", 900, CheckSeverity.Explain)],
        };
        var file = System.Text.Encoding.UTF8.GetString(SetFile.Write(DrawnSet.Of(
            "ha-long", DrawnSet.Branch("1", DrawnSet.Leaf("1.1", changing), DrawnSet.Leaf("1.2", counted)))));
        var set = await Office.Create("/criteria-sets", file).Read<Changed<CriteriaSetId>>();
        await As(Posts.Leader, [Function.PublishCriteriaSet]).Step($"/criteria-sets/{set.Id.Value}/publication", set.Revision).Json();
        return set.Id.Value;
    }

    private async Task<Guid> OpenAsync(string title, int year, string subject, Guid? previous)
    {
        var round = await Plan(title, year, subject);
        object[] asked = [new { type = "phuong" }, new { type = "xa" }];
        await Office.Step($"/rounds/{round}/participants", 1, new { tree = "hanh-chinh", units = asked }).Json();
        var lead = year > 2024 ? "phuong-ha-long-2025" : "phuong-bai-chay";
        var others = (await Database.Source.ListAsync<Guid>($"select unit from criteria.round_participants where round = '{round}'")).Where(unit => unit != units[lead].Value);
        await Office.Edit($"/rounds/{round}/assignments", new
        {
            tree = "hanh-chinh",
            assignments = new[] { "1.1", "1.2" }.SelectMany(indicator => others.Select(unit => (object)new { indicator, part = "supply", units = new { unit } })
                .Prepend(new { indicator, part = "lead", units = new { unit = units[lead].Value } })),
        }, 2).Json();
        await Office.Edit($"/rounds/{round}/previous", new { previous }, 3).Json();
        var seen = (await Office.Get($"/rounds/{round}")).Revision;
        await Office.Edit($"/rounds/{round}/lock", new { locksAt = "2026-12-31T17:00:00Z" }, seen).Json();
        await Office.Step($"/rounds/{round}/opening", seen + 1).Json();
        return round;
    }
}
