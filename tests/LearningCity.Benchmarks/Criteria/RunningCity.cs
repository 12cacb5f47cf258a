using LearningCity.Benchmarks.Access;
using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>A city with the product serving it, and its leader signed in.</summary>
internal sealed record RunningCity(City City, ServingProcess Product, ProductClient Leader) : IAsyncDisposable
{
    /// <param name="url">A port of 0 is a free one.</param>
    public static async Task<RunningCity> StartAsync(City city, TemporaryFolder folder, string url = "http://127.0.0.1:0")
    {
        var product = await ServingProcess.StartProductAsync(city.Database.ConnectionString, city.EvidenceFolder, url, folder.Path);
        return new RunningCity(city, product, await ProductClient.SignInAsync(product.Address, CityPeople.LeaderName, city.People.Password));
    }

    public async ValueTask DisposeAsync()
    {
        Leader.Dispose();
        await Product.DisposeAsync();
        await City.DisposeAsync();
    }
}
