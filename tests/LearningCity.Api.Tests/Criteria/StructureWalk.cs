using System.Globalization;
using System.Text;
using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Some weeks in which the office moves, merges and unmerges the wards of an open round, and what its people see of the reports meanwhile.</summary>
internal sealed class StructureWalk(HaiPhong product, Random random)
{
    public const int Days = 12;

    /// <summary>Few, so that they meet again and again.</summary>
    private const int Wards = 6;

    /// <summary>Units that somebody is officer of.</summary>
    private static readonly string[] Tops = [HaiPhongUnits.City, "congdoan", "so-cctt", HaiPhongUnits.Ward(1), HaiPhongUnits.Ward(2)];

    private readonly KnownStructure known = new();
    private readonly List<Guid> standing = [];
    private readonly List<Merger> mergers = [];
    private readonly StringBuilder told = new();
    private HaiPhongRound round = null!;
    private IReadOnlyList<ListedReport> asked = [];
    private Guid tree;
    private Guid wardType;
    private int founded;

    /// <summary>How many changes the product took.</summary>
    public int Changes { get; private set; }

    public string Told => told.ToString();

    private HaiPhongCity City => product.City;

    private DateOnly Today => product.Time.GetUtcNow().CityDay();

    public async Task BeginAsync()
    {
        round = await product.OpenRoundAsync();
        asked = await BoardAsync(HaiPhongUnits.City);
        tree = await product.Database.ScalarAsync<Guid>("select id from units.unit_trees");
        wardType = await product.Database.ScalarAsync<Guid>("select id from units.unit_types where code = 'phuong'");
        foreach (var (code, unit) in City.Units)
        {
            known.Found(unit.Value, new DateOnly(2020, 1, 1), code == HaiPhongUnits.City ? null : City.City.Value);
        }

        standing.AddRange(Enumerable.Range(1, Wards).Select(number => City.Units[HaiPhongUnits.Ward(number)].Value));
    }

    /// <summary>Some days later the office changes something, or tries to.</summary>
    public async Task GoOnAsync()
    {
        product.Time.GoTo(Today.AddDays(random.Next(0, 7)), new TimeOnly(9, 0));
        var (change, isDone) = random.Next(10) switch
        {
            < 5 => ("move", await MoveAsync()),
            < 8 => ("merge", await MergeAsync()),
            _ => ("undo", await UndoAsync()),
        };
        Changes += isDone ? 1 : 0;
        told.AppendLine(CultureInfo.InvariantCulture, $"{Today:yyyy-MM-dd} {change} {(isDone ? "done" : "refused")}");
    }

    /// <summary>What stands otherwise than it should on this day.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync()
    {
        var findings = new List<string>();
        var now = await BoardAsync(HaiPhongUnits.City);
        findings.AddRange(asked.Except(now).Select(report => $"not as it was: {report}"));
        findings.AddRange(now.Except(asked).Select(report => $"asked of nobody: {report}"));
        foreach (var top in Tops)
        {
            var reached = known.Reached(City.Units[top].Value, Today);
            var expected = asked.Where(report => reached.Contains(report.Unit)).ToList();
            var shown = await BoardAsync(top);
            findings.AddRange(expected.Except(shown).Select(report => $"{top} does not reach {report.Name}"));
            findings.AddRange(shown.Except(expected).Select(report => $"{top} reaches {report.Name}"));
        }

        var orphans = await product.Database.ScalarAsync<long>("select count(*) from criteria.reports as report where not exists (select from units.units as unit where unit.id = report.unit)");
        return orphans == 0 ? findings : [.. findings, $"{orphans} reports of no unit"];
    }

    private async Task<bool> MoveAsync()
    {
        var unit = AnyOf(standing);
        var parent = random.Next(3) is 0 ? AnyOf(standing) : City.Units[Tops[random.Next(Tops.Length)]].Value;
        var officer = await City.As(Role.CityOfficer);
        var seen = (await officer.Get($"/units/{unit}").Json()).GetProperty("revision").GetInt32();
        return await DoneAsync(
            await officer.Edit($"/units/{unit}/place", new { from = Today, tree, ground = "Sắp xếp", parent }, seen),
            _ =>
            {
                known.Move(unit, Today, parent);
                return Task.CompletedTask;
            });
    }

    private async Task<bool> MergeAsync()
    {
        List<Guid> ending = [.. standing.Where(unit => !known.HasAnyBelow(unit)).OrderBy(_ => random.Next()).Take(2)];
        var (on, code) = (Today.AddDays(random.Next(1, 4)), string.Create(CultureInfo.InvariantCulture, $"phuong-moi-{++founded}"));
        var parent = City.Units[Tops[random.Next(Tops.Length)]].Value;
        var merging = new
        {
            on,
            ground = new { number = "1679/NQ-UBTVQH15", issuedOn = Today },
            predecessors = ending.Select(unit => new { unit, extent = "whole" }),
            successor = new { groups = Array.Empty<Guid>(), founded = new { code, officialName = $"Phường Mới {code}", type = wardType, places = new[] { new { tree, parent } } } },
            moves = Array.Empty<object>(),
        };
        var officer = await City.As(Role.CityOfficer);
        var check = (await officer.Call(HttpMethod.Post, "/unit-mergers/check", merging).Json()).GetProperty("check").GetString() ?? "";
        return await DoneAsync(await officer.Create("/unit-mergers", new { merging, check }), async merged =>
        {
            var successor = await product.Database.ScalarAsync<Guid>($"select id from units.units where code = '{code}'");
            ending.ForEach(unit => known.End(unit, on.AddDays(-1)));
            known.Found(successor, on, parent);
            standing.RemoveAll(ending.Contains);
            standing.Add(successor);
            mergers.Add(new Merger(merged.GetProperty("id").GetGuid(), successor, ending));
        });
    }

    private async Task<bool> UndoAsync()
    {
        if (mergers.Count == 0)
        {
            return false;
        }

        var last = mergers[^1];
        return await DoneAsync(await (await City.As(Role.OfficeLeader)).Step($"/unit-mergers/{last.Id}/undoing", 1, new { reason = "Nhầm nghị quyết" }), _ =>
        {
            known.TakeBack(last.Founded, last.Ended);
            standing.Remove(last.Founded);
            standing.AddRange(last.Ended);
            mergers.Remove(last);
            return Task.CompletedTask;
        });
    }

    /// <summary>A change the rules do not allow changes nothing.</summary>
    private static async Task<bool> DoneAsync(HttpResponseMessage answer, Func<JsonElement, Task> done)
    {
        if ((int)answer.StatusCode is 409 or 422)
        {
            return false;
        }

        await done(await answer.Json());
        return true;
    }

    /// <summary>The reports of the round that the officer of a unit sees.</summary>
    private async Task<IReadOnlyList<ListedReport>> BoardAsync(string top) =>
    [
        .. (await (await City.As(Role.CityOfficer, City.Units[top])).Get($"/reports?round={round.Id.Value}&size=200").Json()).GetProperty("items").EnumerateArray()
            .Select(row => new ListedReport(row.GetProperty("id").GetGuid(), row.GetProperty("unit").GetGuid(), row.GetProperty("unitName").GetString()!)),
    ];

    private Guid AnyOf(List<Guid> units) => units[random.Next(units.Count)];

    private sealed record Merger(Guid Id, Guid Founded, IReadOnlyList<Guid> Ended);

    private sealed record ListedReport(Guid Id, Guid Unit, string Name);
}
