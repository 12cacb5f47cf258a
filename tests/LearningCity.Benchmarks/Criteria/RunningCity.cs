using LearningCity.Benchmarks.Access;
using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>A city with the product serving it, its leader signed in, and a mail server beside it that never answers.</summary>
internal sealed record RunningCity(City City, ServingProcess Product, ProductClient Leader, SilentMailServer Mail) : IAsyncDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    /// <param name="url">A port of 0 is a free one.</param>
    public static async Task<RunningCity> StartAsync(City city, TemporaryFolder folder, string url = "http://127.0.0.1:0")
    {
        var mail = new SilentMailServer();
        var product = await ServingProcess.StartProductAsync(city.Database.ConnectionString, city.EvidenceFolder, url, folder.Path, mail.Settings);
        return new RunningCity(city, product, await ProductClient.SignInAsync(product.Address, CityPeople.LeaderName, city.People.Password), mail);
    }

    /// <summary>Has a job run by hand and waits for its end.</summary>
    /// <returns>As long as the ledger of jobs says that it took.</returns>
    public async Task<TimeSpan> RunJobAsync(string name)
    {
        var run = ProductClient.Read(await Leader.PostAsync($"/jobs/{name}/runs")).GetProperty("run").GetGuid();
        while (true)
        {
            await Task.Delay(Glance);
            var (state, time) = (await City.Database.Source.ListAsync(
                "select state, finished_at - started_at from kernel.job_runs where id = $1",
                row => (row.GetString(0), row.IsDBNull(1) ? TimeSpan.Zero : row.GetTimeSpan(1)), run)).Single();
            if (state is "Succeeded")
            {
                return time;
            }

            if (state is "Failed")
            {
                throw new InvalidOperationException($"The job {name} failed.");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Leader.Dispose();
        await Product.DisposeAsync();
        await Mail.DisposeAsync();
        await City.DisposeAsync();
    }
}
