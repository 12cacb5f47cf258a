using System.Globalization;
using LearningCity.Application.Units.Import;
using LearningCity.Benchmarks.Access;
using LearningCity.Benchmarks.Criteria;
using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Units;

/// <summary>The largest import must not fill the memory (trust I7); the ratio is the part of what it may take at most.</summary>
internal sealed class ImportBench(RunningCity city, TemporaryFolder folder)
{
    public const string Name = "import";

    /// <summary>MiB that an import of <see cref="UnitFile.MostRows"/> rows may take beside what the product holds anyway.</summary>
    private const double MemoryOfImport = 150;

    public async Task<IReadOnlyList<Figure>> RunAsync() =>
    [
        await ImportAsync("import-memory_json", "?", LargestFile.Json),
        await ImportAsync("import-memory_csv", $"?tree={CityUnits.Tree}&", LargestFile.Table),
    ];

    /// <summary>Checked and written by a product that has just begun.</summary>
    private async Task<Figure> ImportAsync(string name, string query, Func<HttpContent> file)
    {
        await using var product = await ServingProcess.StartProductAsync(
            city.City.Database.ConnectionString, city.City.EvidenceFolder, "http://127.0.0.1:0", folder.Path, new Dictionary<string, string>());
        using var leader = await ProductClient.SignInAsync(product.Address, CityPeople.LeaderName, city.City.People.Password);
        var ground = query + "ground=" + Uri.EscapeDataString(CityUnits.Ground);
        var before = PeakMemory.Resident(product.Id);
        PeakMemory.Forget(product.Id);
        var (checking, report) = await ProductClient.TimedAsync(() => leader.PostAsync("/unit-imports/check" + ground, file()));
        var check = ProductClient.Read(report).GetProperty("check").GetString() ?? throw new InvalidDataException($"{name}: the file is at fault.");
        var (writing, told) = await ProductClient.TimedAsync(() => leader.PostAsync($"/unit-imports{ground}&check={Uri.EscapeDataString(check)}", file()));
        var added = ProductClient.Read(told).GetProperty("unitsAdded").GetInt32();
        if (added != UnitFile.MostRows)
        {
            throw new InvalidDataException($"{name}: {added} units were added.");
        }

        var peak = PeakMemory.Megabytes(product.Id);
        return new Figure(
            name, (peak - before) / MemoryOfImport, 1, peak, UnitFile.MostRows,
            string.Create(CultureInfo.InvariantCulture, $"{before} MiB before; checked in {checking.TotalSeconds:0.0} s, written in {writing.TotalSeconds:0.0} s"));
    }
}
