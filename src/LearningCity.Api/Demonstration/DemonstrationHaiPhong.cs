using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Demonstration;

/// <summary>Hải Phòng of 2021 and 2022 on the set of Công văn 5195: both rounds decided and published, the second follows the first.</summary>
internal sealed class DemonstrationHaiPhong(DemonstrationOffice office, CriteriaSetId set)
{
    private static readonly WantedCouncilResult Differing = new(
        "1.2.3", 0, ScoreStatus.NotMet, null, "Minh hoạ: văn bản kèm theo chưa thể hiện nội dung mà chỉ báo yêu cầu.");

    public async Task LoadAsync(IReadOnlyDictionary<string, UnitId> units, CancellationToken ct)
    {
        var cast = await office.CastAsync("hp", "Sở Giáo dục và Đào tạo Hải Phòng", units[DemonstrationUnits.HaiPhong], ct);
        var first = await LoadYearAsync(cast, units, 2021, null, ct);
        await LoadYearAsync(cast, units, 2022, first, ct);
    }

    private async Task<RoundId> LoadYearAsync(
        RoundCast cast, IReadOnlyDictionary<string, UnitId> units, int year, RoundId? previous, CancellationToken ct)
    {
        office.Stage.SetClock(new DateTimeOffset(year, 11, 15, 8, 0, 0, TimeSpan.FromHours(7)));
        var sheet = await office.Stage.SendAsync(cast.Officer, null, new GetCriteriaSet(set), ct);
        var choices = sheet.Units.ToDictionary(
            unit => unit.Key,
            unit => unit.Kind is SetUnitKind.Group ? new UnitChoice(null, null, "hp-" + unit.Key) : new UnitChoice(units["hp-" + unit.Key], null, null));
        var assignments = sheet.Nodes
            .SelectMany(node => node.Assignments.Select(assigned => new WantedAssignment(node.Code, assigned.Part, choices[assigned.Unit])))
            .ToList();
        var round = new DemonstrationRound(office.Stage, cast);
        var id = await round.OpenAsync(
            new RoundScript(
                $"hp:{year}", set, $"Tự đánh giá thành phố học tập Hải Phòng năm {year}", units[DemonstrationUnits.HaiPhong], year,
                new DateOnly(year, 11, 30), new DateOnly(year, 12, 15), CityTime.StartOfDay(new DateOnly(year + 1, 1, 15)), [.. choices.Values], assignments, previous),
            ct);
        var figures = DemonstrationFigures.Read($"hai-phong-{year}.json");
        office.Stage.SetClock(new DateTimeOffset(year, 12, 9, 9, 0, 0, TimeSpan.FromHours(7)));
        foreach (var line in await round.ReportsAsync(id, ct))
        {
            var seed = DemonstrationFigures.SeedOf(line.UnitName) + year;
            await round.FillAsync(line, indicator => figures.Of(indicator, seed), ReportState.Accepted, ct);
        }

        office.Stage.SetClock(new DateTimeOffset(year + 1, 1, 16, 8, 0, 0, TimeSpan.FromHours(7)));
        await round.LockAsync($"hp:{year}", id, ct);
        await new DemonstrationDecision(office.Stage, cast).DecideAsync(
            id,
            new DecisionScript(
                $"hp:{year}", new DateOnly(year + 1, 2, 10), $"01/QĐ-MH/{year + 1}", "Chủ tịch Ủy ban nhân dân thành phố (minh hoạ)",
                "Ủy ban nhân dân thành phố Hải Phòng (minh hoạ)", year == 2022 ? [Differing] : []),
            ct);
        return id;
    }
}
