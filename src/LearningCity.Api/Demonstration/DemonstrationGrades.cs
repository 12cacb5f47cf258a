using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Demonstration;

/// <summary>Eight offices of the city of today judge themselves by points: two come to Tốt, two to Khá, one to Trung bình, one says that it
/// has no figure for one indicator, and two have not finished.</summary>
internal sealed class DemonstrationGrades(DemonstrationOffice office, CriteriaSetId set)
{
    private const int Offices = 8;

    /// <summary>The mark in tenths of the full one, and how many of the shares, from the first, fall short of everybody.</summary>
    private static readonly (int Tenths, int Short, bool HasGap, ReportState Until)[] Answers =
    [
        (10, 0, false, ReportState.Accepted), (9, 1, false, ReportState.Accepted), (8, 1, false, ReportState.Accepted),
        (9, 2, false, ReportState.Accepted), (6, 3, false, ReportState.Accepted), (9, 0, true, ReportState.Accepted),
        (8, 0, false, ReportState.Sent), (9, 1, false, ReportState.Draft),
    ];

    public async Task LoadAsync(RoundCast cast, IReadOnlyDictionary<string, UnitId> units, CancellationToken ct)
    {
        var sheet = await office.Stage.SendAsync(cast.Officer, null, new GetCriteriaSet(set), ct);
        var lead = new UnitChoice(units[DemonstrationUnits.SampleCity], null, null);
        UnitChoice[] judged = [.. Enumerable.Range(2, Offices).Select(number => new UnitChoice(units[$"mau-so-{number:00}"], null, null))];
        var assignments = sheet.Nodes.Where(node => node.Kind is not null).SelectMany(node => judged
            .Select(unit => new WantedAssignment(node.Code, AssignmentPart.Supply, unit))
            .Prepend(new WantedAssignment(node.Code, AssignmentPart.Lead, lead)));
        var day = office.Stage.Now.CityDay();
        var round = new DemonstrationRound(office.Stage, cast);
        var id = await round.OpenAsync(
            new RoundScript(
                $"mau-diem:{day:yyyy-MM-dd}", set, $"Đánh giá, xếp loại đơn vị học tập năm {day.Year}", units[DemonstrationUnits.SampleCity], day.Year,
                day.AddDays(-10), day.AddDays(12), CityTime.StartOfDay(day.AddDays(33)), [lead, .. judged], [.. assignments]),
            ct);
        var lines = (await round.ReportsAsync(id, ct)).OrderBy(line => line.UnitName, StringComparer.Ordinal).ToList();
        foreach (var (line, answer) in lines.Zip(Answers))
        {
            var shares = 0;
            await round.FillAsync(line, indicator => Answer(indicator), answer.Until, ct);

            WantedEntry Answer(FormIndicator indicator) => indicator switch
            {
                { Code: "3.2" } when answer.HasGap => new WantedEntry(indicator.Code, 0, GapReason: "Chưa tổng hợp xong (minh hoạ)."),
                { Kind: "points" } => new WantedEntry(
                    indicator.Code, 0, Figures: new Dictionary<string, decimal?> { ["mark"] = (indicator.Inputs[0].Maximum ?? 0) * answer.Tenths / 10 }),
                _ => new WantedEntry(
                    indicator.Code, 0,
                    Figures: new Dictionary<string, decimal?> { ["reached"] = shares++ < answer.Short ? 45 : 48, ["all"] = 48 }),
            };
        }
    }
}
