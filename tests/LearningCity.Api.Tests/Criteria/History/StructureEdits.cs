using System.Globalization;
using System.Text;
using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Import;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria.History;

/// <summary>What the office does with units and sets: new names and places, a merger that is taken back, and files with more of both.</summary>
internal sealed class StructureEdits(HistoryEditor editor, Random random)
{
    /// <summary>Calls of the others between a merger and its undoing.</summary>
    private const int Meanwhile = 30;

    /// <summary>Where nobody reports, so that nobody reaches more by a move.</summary>
    private static readonly string[] Parents = [HaiPhongUnits.City, "congdoan", "so-cctt", "dhhp"];

    private static readonly string SetFile = Encoding.UTF8.GetString(HaiPhongCity.SetFile());

    private HistoryCity City => editor.City;

    private DateOnly Today => City.First.Time.GetUtcNow().CityDay();

    public async Task DoAsync()
    {
        switch (random.Next(10))
        {
            case < 3:
                await RenameAsync();
                break;
            case < 5:
                await MoveAsync();
                break;
            case < 8:
                await City.InTurnAsync("mergers", MergeAndUndoAsync);
                break;
            case 8:
                await ImportUnitAsync();
                break;
            default:
                await editor.TryAsync(new("ImportCriteriaSet", HttpMethod.Post, "/criteria-sets", City.People.Set.Value, null,
                    random.Next(4) is 0 ? SetFile.Replace("\"share\"", "\"shared\"", StringComparison.Ordinal) : SetFile, editor.NewKey(), null));
                break;
        }
    }

    private async Task RenameAsync()
    {
        var unit = Ward();
        if (await editor.SeeAsync($"/units/{unit}") is { } record)
        {
            var officialName = random.Next(8) is 0 ? " " : string.Create(CultureInfo.InvariantCulture, $"Phường đổi tên {editor.NewKey()}");
            await editor.TryAsync(new("RenameUnit", HttpMethod.Put, $"/units/{unit}/name", unit, null, new { from = Today, officialName, ground = "Nghị quyết đổi tên" }, null, SeenOf(record)));
        }
    }

    private async Task MoveAsync()
    {
        var unit = Ward();
        if (await editor.SeeAsync($"/units/{unit}") is { } record)
        {
            var parent = random.Next(5) is 0 ? unit : City.People.Units[Parents[random.Next(Parents.Length)]].Value;
            await editor.TryAsync(new("MoveUnit", HttpMethod.Put, $"/units/{unit}/place", unit, null, new { from = Today, tree = City.Tree, ground = "Sắp xếp", parent }, null, SeenOf(record)));
        }
    }

    /// <summary>Of wards that mostly nobody works in, for a merger does what its preview said or nothing.</summary>
    private async Task MergeAndUndoAsync()
    {
        var key = editor.NewKey();
        var merging = new
        {
            on = Today.AddDays(random.Next(1, 4)), ground = new { number = "1679/NQ-UBTVQH15", issuedOn = Today.AddDays(-random.Next(-1, 20)) },
            predecessors = (random.Next(4) is 0 ? [Ward(), Ward()] : Quiet.OrderBy(_ => random.Next()).Take(2)).Select(unit => new { unit, extent = "whole" }).ToList(),
            successor = new
            {
                groups = Array.Empty<Guid>(),
                founded = new { code = $"phuong-moi-{key}", officialName = $"Phường Mới {key}", type = City.WardType, places = new[] { new { tree = City.Tree, parent = City.People.City.Value } } },
            },
            moves = Array.Empty<object>(),
        };
        var preview = await editor.SeeAsync("/unit-mergers/check", merging);
        var check = preview?.GetProperty("check").GetString() ?? "";
        var merged = await editor.InsistAsync(new("MergeUnits", HttpMethod.Post, "/unit-mergers", City.People.City.Value, null, new { merging, check }, key, null));
        if (!merged.IsOk)
        {
            return;
        }

        await City.MeanwhileAsync(Meanwhile);
        var merger = merged.Json.GetProperty("id").GetGuid();
        await editor.InsistAsync(new("UndoMerger", HttpMethod.Post, $"/unit-mergers/{merger}/undoing", merger, null, new { reason = "Chưa có hiệu lực" }, editor.NewKey(), 1));
    }

    /// <summary>A school with the code of the call, so that it can be found again.</summary>
    private async Task ImportUnitAsync()
    {
        var (key, from) = (editor.NewKey(), new DateOnly(2022, 1, 1));
        var parent = random.Next(5) is 0 ? "khong-co" : HaiPhongUnits.City;
        var file = JsonSerializer.Serialize(
            new UnitFile(UnitFile.Version1, Units: [new(CodeOf(key), from, [new($"Trường {key}")], [new("phong-ban")], [new(HaiPhongUnits.Tree, parent)], Ground: "Thử")]),
            WireFormat.Options);
        var check = (await editor.SeeAsync("/unit-imports/check?ground=Th%E1%BB%AD", file))?.GetProperty("check").GetString() ?? "0";
        await editor.TryAsync(new("ImportUnits", HttpMethod.Post, $"/unit-imports?ground=Th%E1%BB%AD&check={check}", City.People.City.Value, null, file, key, null));
    }

    /// <summary>Of the unit that a call with this key imports.</summary>
    public static string CodeOf(string key) => $"truong-{key}";

    private int SeenOf(JsonElement record) => Math.Max(0, record.GetProperty("revision").GetInt32() - (random.Next(8) is 0 ? 1 : 0));

    /// <summary>Wards in which nobody works.</summary>
    private IEnumerable<Guid> Quiet => Enumerable.Range(4, HistoryCity.Wards - 3).Select(number => City.People.Units[HaiPhongUnits.Ward(number)].Value);

    private Guid Ward() => random.Next(4) is 0 ? City.People.Units[HaiPhongUnits.Ward(random.Next(1, 4))].Value : Quiet.ElementAt(random.Next(HistoryCity.Wards - 3));
}
