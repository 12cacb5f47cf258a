using System.Text;
using LearningCity.Application.Access;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Demonstration;

/// <summary>The office that plays every part of the demonstration: its officer and its leader, with the units, sets and people they find.</summary>
internal sealed record DemonstrationOffice(Stage Stage, DemonstrationAccounts Accounts, AccountId Officer, AccountId Leader)
{
    /// <summary>A city with all below it on the day of the clock, by code.</summary>
    public async Task<IReadOnlyDictionary<string, UnitId>> UnitsOfAsync(string city, CancellationToken ct)
    {
        var all = await Stage.SendAsync(null, null, new FindUnitsOnDate(DemonstrationUnits.Tree, Stage.Now.CityDay()), ct);
        var root = all.Single(unit => unit.Code == city).Id;
        return all.Where(unit => unit.Id == root || unit.Path.Contains(root)).ToDictionary(unit => unit.Code, unit => unit.Id);
    }

    /// <summary>Drafts a set from its file and publishes it.</summary>
    /// <param name="name">Of the file, without its ending.</param>
    public async Task<CriteriaSetId> PublishSetAsync(string name, CancellationToken ct)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Demonstration", "sets", name + ".json");
        var file = await File.ReadAllTextAsync(path, Encoding.UTF8, ct);
        var drafted = await Stage.SendAsync(
            Actor.Everywhere(Officer, "CO", Function.DraftCriteriaSet), $"set:{name}:draft", new ImportCriteriaSet(file), ct);
        var published = await Stage.SendAsync(
            Actor.Everywhere(Leader, "OL", Function.PublishCriteriaSet), $"set:{name}:publish", new PublishCriteriaSet(drafted.Id, drafted.Revision), ct);
        return published.Id;
    }

    /// <summary>The office with a reporter and a head for a whole city: they act for every unit of the demonstration's past.</summary>
    public async Task<RoundCast> CastAsync(string key, string city, UnitId root, CancellationToken ct)
    {
        var reporter = await Accounts.InviteAsync(new($"nhap-lieu-{key}", $"Nhập liệu minh hoạ – {city}", Role.UnitReporter, root), ct);
        var head = await Accounts.InviteAsync(new($"ky-gui-{key}", $"Ký gửi minh hoạ – {city}", Role.UnitHead, root), ct);
        return new RoundCast(
            Actor.Everywhere(Officer, "CO", Function.RunRound, Function.SeeCriteria, Function.ReadReports, Function.AcceptReport, Function.OpenEvidence),
            Actor.Everywhere(reporter, "UR", Function.EnterValues, Function.AddEvidence, Function.OpenEvidence, Function.ReadReports, Function.ReadyReport),
            Actor.Everywhere(head, "UH", Function.EnterValues, Function.SendReport, Function.ReadReports),
            Actor.Everywhere(Leader, "OL", Function.SeeCriteria, Function.RecordCouncilResults, Function.DecideRound, Function.PublishResults));
    }
}
