using System.Globalization;
using System.Text.Json;
using LearningCity.Api.Demonstration;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Application.Units.Import;
using LearningCity.Domain.Kernel;

namespace LearningCity.Benchmarks.Units;

/// <summary>A unit that reports. Its place says what it answers.</summary>
/// <param name="Ward">The ward it stands in; of a ward itself.</param>
internal sealed record CityUnit(int Place, UnitId Id, string Name, string Type, UnitId Ward);

/// <summary>A city with wards and, below them, schools; all of them report, the city does not.</summary>
/// <param name="Reporting">Wards before the schools.</param>
internal sealed record CityUnits(UnitId City, IReadOnlyList<CityUnit> Reporting)
{
    public const string Tree = "hanh-chinh";
    public const string CityType = "thanh-pho";
    public const string WardType = "phuong";
    public const string SchoolType = "truong";

    public const string CityCode = "thanh-pho-do";
    public const string Ground = "Dữ liệu đo tốc độ";

    public static readonly DateOnly Founded = new(2010, 1, 1);

    /// <summary>Through the product's own import, in as many files as it takes.</summary>
    /// <param name="reporting">How many units report; one in twenty is a ward.</param>
    public static async Task<CityUnits> ImportAsync(Stage stage, int reporting)
    {
        foreach (var units in AllOf(reporting).Chunk(UnitFile.MostRows))
        {
            await ImportAsync(stage, FileOf(units));
        }

        var all = await stage.SendAsync(null, null, new FindUnitsOnDate(Tree, stage.Now.CityDay()), CancellationToken.None);
        var city = all.Single(unit => unit.Code == CityCode);
        return new CityUnits(
            city.Id,
            [
                .. all.Where(unit => unit != city).OrderBy(unit => unit.Type, StringComparer.Ordinal).ThenBy(unit => unit.Code, StringComparer.Ordinal)
                    .Select((unit, place) => new CityUnit(place, unit.Id, unit.Name, unit.Type, unit.Type == WardType ? unit.Id : unit.Parent!.Value)),
            ]);
    }

    private static async Task ImportAsync(Stage stage, UnitFile units)
    {
        var file = new FileToImport(JsonSerializer.SerializeToUtf8Bytes(units, WireFormat.Options), UnitFileForm.Json, null, Ground);
        var report = await stage.SendAsync(null, null, new GetUnitImportReport(file), CancellationToken.None);
        await stage.SendAsync(
            null, null,
            new ImportUnits(file, report.Check ?? throw new InvalidDataException(string.Join("; ", report.Faults.Select(fault => fault.Message)))),
            CancellationToken.None);
    }

    /// <summary>Whoever stands above comes before.</summary>
    private static List<FiledUnit> AllOf(int reporting)
    {
        var wards = Math.Max(1, reporting / 20);
        return
        [
            Unit(CityCode, "Thành phố đo", CityType, null),
            .. Numbers(wards).Select(number => Unit("phuong-" + number, "Phường " + number, WardType, CityCode)),
            .. Numbers(reporting - wards).Select((number, place) =>
                Unit("truong-" + number, "Trường tiểu học " + number, SchoolType, "phuong-" + Number((place % wards) + 1))),
        ];
    }

    private static UnitFile FileOf(IReadOnlyList<FiledUnit> units) => new(
        UnitFile.Version1,
        [new CodedName(CityType, "Thành phố"), new CodedName(WardType, "Phường"), new CodedName(SchoolType, "Trường học")],
        [new CodedName(Tree, "Cây hành chính")], [], units, Note: Ground);

    private static IEnumerable<string> Numbers(int count) => Enumerable.Range(1, count).Select(Number);

    private static string Number(int number) => number.ToString("00000", CultureInfo.InvariantCulture);

    private static FiledUnit Unit(string code, string name, string type, string? parent) =>
        new(code, Founded, [new FiledName(name)], [new FiledType(type)], [new FiledPlace(Tree, parent)], Ground: Ground);
}
