using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Demonstration;

/// <summary>Hạ Long through 01/07/2025: the round of 2024 with the 33 old wards, decided and published, and that of 2025, which follows it,
/// with the wards after the mergers.</summary>
internal sealed class DemonstrationHaLong(DemonstrationOffice office, CriteriaSetId set)
{
    /// <summary>How far a report of 2025 came; the two that a merger tells most about are accepted.</summary>
    private static readonly Dictionary<string, ReportState> Standing = new(StringComparer.Ordinal)
    {
        ["Phường Hồng Gai"] = ReportState.Accepted,
        ["Xã Thống Nhất"] = ReportState.Accepted,
        ["Phường Hạ Long"] = ReportState.Accepted,
        ["Phường Hà Tu"] = ReportState.Accepted,
        ["Phường Cao Xanh"] = ReportState.Sent,
        ["Phường Hà Lầm"] = ReportState.InReview,
    };

    public async Task LoadAsync(CancellationToken ct)
    {
        office.Stage.SetClock(Instant(2024, 11, 15));
        var before = await office.UnitsOfAsync("tinh-quang-ninh", ct);
        var cast = await office.CastAsync("hl", "Thành phố Hạ Long", before["tinh-quang-ninh"], ct);
        var first = await LoadYearAsync(cast, before["thanh-pho-ha-long"], "Báo cáo học tập cộng đồng của Hạ Long năm 2024", 2024, null, ct);
        await new DemonstrationDecision(office.Stage, cast).DecideAsync(
            first,
            new DecisionScript(
                "hl:2024", new DateOnly(2025, 2, 10), "02/QĐ-MH/2025", "Chủ tịch Ủy ban nhân dân thành phố (minh hoạ)",
                "Ủy ban nhân dân thành phố Hạ Long (minh hoạ)", []),
            ct);
        await LoadYearAsync(
            cast, before["tinh-quang-ninh"], "Báo cáo học tập cộng đồng của các xã, phường Hạ Long sau sắp xếp năm 2025", 2025, first, ct);
    }

    private async Task<RoundId> LoadYearAsync(RoundCast cast, UnitId subject, string title, int year, RoundId? previous, CancellationToken ct)
    {
        office.Stage.SetClock(Instant(year, 11, 15));
        var sheet = await office.Stage.SendAsync(cast.Officer, null, new GetCriteriaSet(set), ct);
        var lead = new UnitChoice(subject, null, null);
        UnitChoice[] wards = [new(null, "phuong", null), new(null, "xa", null)];
        var assignments = sheet.Nodes.Where(node => node.Kind is not null).SelectMany(node => wards
            .Select(type => new WantedAssignment(node.Code, AssignmentPart.Supply, type))
            .Prepend(new WantedAssignment(node.Code, AssignmentPart.Lead, lead)));
        var round = new DemonstrationRound(office.Stage, cast);
        var id = await round.OpenAsync(
            new RoundScript(
                $"hl:{year}", set, title, subject, year, new DateOnly(year, 11, 30), new DateOnly(year, 12, 20),
                CityTime.StartOfDay(new DateOnly(year + 1, 1, 15)), [lead, .. wards], [.. assignments], previous),
            ct);
        office.Stage.SetClock(Instant(year, 12, 9));
        foreach (var line in await round.ReportsAsync(id, ct))
        {
            var until = previous is null ? ReportState.Accepted : Standing.GetValueOrDefault(line.UnitName, ReportState.Draft);
            await round.FillAsync(line, indicator => Answer(indicator, DemonstrationFigures.SeedOf(line.UnitName)), until, ct);
        }

        office.Stage.SetClock(Instant(year + 1, 1, 16));
        await round.LockAsync($"hl:{year}", id, ct);
        return id;
    }

    /// <summary>What a ward had the year before, of merged wards their sum, and a little more; without it made-up figures.</summary>
    private static WantedEntry Answer(FormIndicator indicator, int seed)
    {
        decimal Grown(string key, decimal made) => indicator.LastRound?.Figures.GetValueOrDefault(key) is { } last
            ? decimal.Floor(last * (104 + (seed % 6)) / 100)
            : made;
        return indicator.Code switch
        {
            "1.1" => Figures(("learners", Grown("learners", 400 + (seed * 37 % 900)))),
            "1.2" => Figures(("registered", Grown("registered", 520 + (seed * 29 % 500))), ("households", Grown("households", 1000 + (seed * 13 % 300)))),
            "2.1" => Figures(("classes", Grown("classes", 4 + (seed % 9)))),
            _ => new WantedEntry(indicator.Code, 0, Choices: new Dictionary<string, string?> { ["level"] = (seed % 5) switch { 0 => "Trung bình", 1 or 2 => "Khá", _ => "Tốt" } }),
        };

        WantedEntry Figures(params IReadOnlyList<(string Key, decimal Value)> figures) =>
            new(indicator.Code, 0, Figures: figures.ToDictionary(figure => figure.Key, figure => (decimal?)figure.Value));
    }

    private static DateTimeOffset Instant(int year, int month, int day) => CityTime.StartOfDay(new DateOnly(year, month, day)).AddHours(8);
}
