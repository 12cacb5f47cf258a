using System.Globalization;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Benchmarks.Access;
using LearningCity.Benchmarks.Evidence;
using LearningCity.Benchmarks.Kernel;
using LearningCity.Benchmarks.Units;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>A city in a database of its own, with every report of its rounds accepted and scored.</summary>
/// <param name="Rounds">The measured one last; before it earlier years of the same answers.</param>
/// <param name="Set">Published; of all rounds.</param>
/// <param name="Draft">The next version as a draft, every target higher.</param>
internal sealed record City(
    Database Database, ProductServices Product, string EvidenceFolder, CityUnits Units, CityPeople People, IReadOnlyList<RoundId> Rounds, CriteriaSetId Set,
    CriteriaSetId Draft) : IAsyncDisposable
{
    public RoundId Round => Rounds[^1];

    /// <summary>Chốt số liệu of the measured round.</summary>
    public DateOnly CutOff => CityRound.CutOffOf(Today.Year - 1);

    /// <summary>The day on which the run began.</summary>
    public DateOnly Today => Product.Stage.Now.CityDay();

    /// <summary>Answers of the measured round.</summary>
    public int Entries => Units.Reporting.Count * CityIndicator.All.Count;

    /// <param name="units">How many report.</param>
    /// <param name="earlier">How many rounds come before the measured one.</param>
    public static async Task<City> FoundAsync(PrivatePostgres server, TemporaryFolder folder, int units, int earlier)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"city_{units}");
        var evidence = folder.At(name + "-evidence");
        var database = await Database.MakeAsync(server, name);
        var product = new ProductServices(database.ConnectionString, evidence);
        var tree = await CityUnits.ImportAsync(product.Stage, units);
        var people = await CityPeople.InviteAsync(product.Stage, tree.City, folder.At("password"));
        var (set, draft) = await PublishAsync(product, people);
        var papers = new CityPapers(database, people);
        await papers.AddAsync(product.Stage, tree.Reporting, product.Stage.Now);
        var filling = new CityRound(database, tree, people, papers);
        var rounds = new List<RoundId>();
        var last = product.Stage.Now.CityDay().Year - 1;
        for (var year = last - earlier; year <= last; year++)
        {
            rounds.Add(await filling.OpenAsync(product.Stage, set, year));
        }

        await database.ExecuteAsync("vacuum analyze");
        var city = new City(database, product, evidence, tree, people, rounds, set, draft);
        await city.ScoreAsync();
        return city;
    }

    public async ValueTask DisposeAsync()
    {
        Product.Dispose();
        await Database.DisposeAsync();
    }

    private static async Task<(CriteriaSetId Set, CriteriaSetId Draft)> PublishAsync(ProductServices product, CityPeople people)
    {
        var drafted = await product.Stage.SendAsync(people.Officer, null, new ImportCriteriaSet(CitySet.File(stricter: 0)), CancellationToken.None);
        await product.Stage.SendAsync(people.Leader, null, new PublishCriteriaSet(drafted.Id, drafted.Revision), CancellationToken.None);
        var next = await product.Stage.SendAsync(people.Officer, null, new ImportCriteriaSet(CitySet.File(stricter: 5)), CancellationToken.None);
        return (drafted.Id, next.Id);
    }

    /// <summary>By the nightly run of the product, which the second time must find nothing to mend.</summary>
    private async Task ScoreAsync()
    {
        await Product.Stage.SendAsync(null, null, new ScoreRounds(), CancellationToken.None);
        await Database.ExecuteAsync("vacuum analyze criteria.scores");
        var again = await Product.Stage.SendAsync(null, null, new ScoreRounds(), CancellationToken.None);
        if (!again.EndsWith(", 0 khác biệt", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"The second scoring of what has not changed says: {again}");
        }
    }
}
