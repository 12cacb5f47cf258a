using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Demonstration;

/// <summary>A city of today whose round is due in a few days.</summary>
internal sealed class DemonstrationSample(DemonstrationOffice office, CriteriaSetId set)
{
    /// <summary>Departments lead one indicator each, schools and wards supply the sum; a third is accepted, the rest is on its way.</summary>
    public async Task LoadAsync(RoundCast cast, IReadOnlyDictionary<string, UnitId> units, CancellationToken ct)
    {
        var sheet = await office.Stage.SendAsync(cast.Officer, null, new GetCriteriaSet(set), ct);
        var indicators = sheet.Nodes.Where(node => node.Kind is not null).ToList();
        var leads = indicators.Select((node, place) =>
            new WantedAssignment(node.Code, AssignmentPart.Lead, new UnitChoice(units[$"mau-so-{place + 1:00}"], null, null)));
        var suppliers = indicators.Where(node => node.RollUp == "sum").SelectMany(node => new[]
        {
            new WantedAssignment(node.Code, AssignmentPart.Supply, new UnitChoice(null, null, "mau-truong")),
            new WantedAssignment(node.Code, AssignmentPart.Supply, new UnitChoice(null, "phuong", null)),
        });
        var day = office.Stage.Now.CityDay();
        var round = new DemonstrationRound(office.Stage, cast);
        var id = await round.OpenAsync(
            new RoundScript(
                $"mau:{day:yyyy-MM-dd}", set, $"Báo cáo thành phố học tập năm {day.Year}", units[DemonstrationUnits.SampleCity], day.Year, day.AddDays(-10),
                day.AddDays(5), CityTime.StartOfDay(day.AddDays(26)),
                [new UnitChoice(null, "so", null), new UnitChoice(null, "phuong", null), new UnitChoice(null, null, "mau-truong")], [.. leads, .. suppliers]),
            ct);
        var figures = DemonstrationFigures.Read("hai-phong-2022.json");
        var place = 0;
        foreach (var line in (await round.ReportsAsync(id, ct)).OrderBy(line => line.UnitName, StringComparer.Ordinal))
        {
            var seed = DemonstrationFigures.SeedOf(line.UnitName);
            var until = (place++ % 6) switch { 0 or 1 => ReportState.Accepted, 2 => ReportState.Sent, 3 => ReportState.Ready, 4 => ReportState.InReview, _ => ReportState.Draft };
            if (line.UnitName != "Phường 01")
            {
                await round.FillAsync(line, indicator => until is ReportState.Draft ? null : figures.Of(indicator, seed), until, ct);
            }
        }
    }
}
