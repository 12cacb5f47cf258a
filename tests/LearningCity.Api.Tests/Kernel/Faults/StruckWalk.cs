using LearningCity.Api.Tests.Criteria;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>The people of a city lead a round from its plan to the correction of its result; every call they make is struck on the way.</summary>
internal sealed class StruckWalk(StruckCity product)
{
    private static readonly string Ward = HaiPhongUnits.Ward(1);

    private HaiPhongCity City => product.City;

    public async Task WalkAsync()
    {
        await City.FoundAsync(wards: 3);
        await StruckOffice.WorkAsync(City, () => product.Browser(), product.Database);
        await StruckUnits.ChangeAsync(City, product.Database);
        await StruckUnits.MergeAndSplitAsync(City, product.Database);
        await StruckSets.WorkOnDraftAsync(City);
        var other = await StruckSets.CrossAsync(City);
        var round = await City.OpenRoundAsync(HaiPhong.Dates, HaiPhong.Locks);
        await PlanAsync(round);
        await ReportAsync(round, other);
        await EndAsync(round);
    }

    /// <summary>A round of a later year is described, fed, prepared and thrown away; the open one is given more time.</summary>
    private async Task PlanAsync(HaiPhongRound round)
    {
        var officer = await City.As(Role.CityOfficer);
        var path = $"/rounds/{(await officer.Create("/rounds", Plan(City.Set, "Đợt sau", 2023)).Read<Changed<RoundId>>()).Id.Value}";
        var ward = new { unit = City.Units[Ward].Value };
        await officer.Edit(path, new { set = City.Set.Value, title = "Đợt năm sau", kind = "assessment", from = "2023-01-01", to = "2023-12-31" }, 1).Json();
        await officer.Step(path + "/participants", 2, new { tree = HaiPhongUnits.Tree, units = HaiPhongCity.EverybodyBelow }).Json();
        await officer.Edit(path + "/sources", new { sources = new[] { new { indicator = "3.2.3", key = "test.units", parameters = "{}" } } }, 3).Json();
        await officer.Edit(path + "/previous", new { previous = round.Id.Value }, 4).Json();
        await officer.Step(path + "/participants/removal", 5, new { units = new[] { ward.unit } }).Json();
        await officer.Step(path + "/discarding", 6, new { reason = "Lập nhầm năm" }).Json();
        var next = await OpenAsync(officer, Plan(City.Set, "Đợt sau", 2023), round);
        await officer.Step(next.Path + "/carrying", await RevisionAsync(officer, next)).Json();
        await officer.Edit(round.Path + "/dates", new { dates = HaiPhong.Dates with { Due = new DateOnly(2022, 12, 12) }, reason = "Bão" }, await RevisionAsync(officer, round)).Json();
        await (await City.As(Role.OfficeLeader)).Step(
            round.Path + "/extensions", await RevisionAsync(officer, round), new { ward.unit, until = "2022-12-15", reason = "Bão" }).Json();
        await officer.Create(round.Path + "/supply-requests").Json();
        await officer.Create("/reminder-calls", new { kind = "report", subject = round.Id.Value, units = new[] { ward.unit }, text = "Mời gửi" }).Json();
    }

    /// <summary>A ward answers once for two rounds; its report goes to and fro until it is accepted.</summary>
    private async Task ReportAsync(HaiPhongRound round, Guid other)
    {
        var officer = await City.As(Role.CityOfficer);
        var second = await OpenAsync(officer, Plan(new CriteriaSetId(other), "Đợt của bộ khác", 2022));
        var reporter = await City.Reporter(Ward);
        await SaveAsync(reporter, round, 0, 1);
        await SaveAsync(reporter, second, 1, 2);
        await reporter.Create($"{await second.ReportPath(Ward)}/entries/3.2.3/joining", new { seen = 2, from = (await round.ReportsAsync())[Ward] }).Json();
        await round.SendAsync(Ward);
        await round.Step(await City.Head(Ward), Ward, "recall", new { reason = "Nhầm" }).Json();
        await round.SendAsync(Ward);
        await round.Step(officer, Ward, "review").Json();
        await round.Step(officer, Ward, "return", new { entries = new[] { new { indicator = "3.2.3", reason = "Rà lại" } } }).Json();
        await SaveAsync(reporter, round, 2, 3);
        await round.SendAsync(Ward);
        await round.AcceptAsync(Ward);

        async Task SaveAsync(HttpClient actor, HaiPhongRound where, int seen, int numerator)
        {
            var entry = await where.EntryAsync(actor, Ward, HaiPhongAnswers.OfSupplier(Ward, numerator), seen);
            await actor.Create(await where.ReportPath(Ward) + "/entries", new { entries = new[] { entry } }).Json();
        }
    }

    private async Task<HaiPhongRound> OpenAsync(HttpClient officer, PlanRound plan, HaiPhongRound? previous = null)
    {
        var round = (await officer.Create("/rounds", plan).Read<Changed<RoundId>>()).Id;
        var path = $"/rounds/{round.Value}";
        await officer.Step(path + "/participants", 1, new { tree = HaiPhongUnits.Tree, units = HaiPhongCity.EverybodyBelow }).Json();
        await officer.Edit(path + "/assignments", new { tree = HaiPhongUnits.Tree, assignments = await City.AssignmentsAsync(officer) }, 2).Json();
        await officer.Edit(path + "/lock", new { locksAt = HaiPhong.Locks }, 3).Json();
        if (previous is not null)
        {
            await officer.Edit(path + "/previous", new { previous = previous.Id.Value }, 4).Json();
        }

        await officer.Step(path + "/opening", previous is null ? 4 : 5).Json();
        return new HaiPhongRound(City, round);
    }

    private PlanRound Plan(CriteriaSetId set, string title, int year) =>
        new(set, title, RoundKind.Assessment, City.City, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), HaiPhong.Dates);

    private async Task EndAsync(HaiPhongRound round)
    {
        product.Time.GoTo(new DateOnly(2022, 12, 20), new TimeOnly(8, 0));
        var leader = await City.As(Role.OfficeLeader);
        await StepAsync("locking");
        await StepAsync("reopening", new { locksAt = "2022-12-21T00:00:00+07:00", reason = "Hai phường mất mạng" });
        product.Time.GoTo(new DateOnly(2022, 12, 21), new TimeOnly(8, 0));
        leader = await City.As(Role.OfficeLeader);
        await StepAsync("locking");
        var unanswered = HaiPhongAnswers.OfLeads.Select(answer => new { answer.Indicator, seen = 0, status = "not-met", reason = "Không có báo cáo" });
        await leader.Create($"{round.Path}/council-results", new { metOn = "2022-12-20", results = unanswered }).Json();
        await leader.Create($"{round.Path}/council-results/rest", new { metOn = "2022-12-20" }).Json();
        await StepAsync("assessment");
        await StepAsync("assessment-reopening", new { reason = "Họp lại" });
        await StepAsync("assessment");
        await StepAsync("decision", new { number = "125/QĐ-UBND", date = "2022-12-21", signer = "Nguyễn Văn A", body = "UBND thành phố" });
        await StepAsync("publication", new { date = "2022-12-21" });
        await StepAsync("correction", new { locksAt = "2023-01-10T00:00:00+07:00", reason = "Phường 01 báo nhầm" });
        await round.Step(leader, Ward, "reopening", new { reason = "Đính chính" }).Json();
        await StepAsync("results/1/withdrawal", new { reason = "Thu hồi để rà soát" });

        async Task StepAsync(string step, object? body = null) => await leader.Step($"{round.Path}/{step}", await RevisionAsync(leader, round), body).Json();
    }

    private static async Task<int> RevisionAsync(HttpClient reader, HaiPhongRound round) =>
        (await reader.Get(round.Path).Json()).GetProperty("revision").GetInt32();
}
