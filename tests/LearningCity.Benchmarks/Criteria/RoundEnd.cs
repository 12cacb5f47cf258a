using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>Leads the measured round to its decision over HTTP, and takes the decision back behind the product's back, so that it can be made again.</summary>
internal sealed class RoundEnd(RunningCity running)
{
    private string Path => $"/rounds/{running.City.Round.Value}";

    /// <summary>From whatever state it is in.</summary>
    public async Task AssessAsync()
    {
        switch (await StateAsync())
        {
            case "Open":
                await StepAsync("locking");
                await running.Leader.PostAsync(Path + "/council-results/rest", new { metOn = Today });
                await StepAsync("assessment");
                break;
            case "Decided":
                await TakeBackAsync();
                break;
            default:
                break;
        }
    }

    /// <summary>Of an assessed round.</summary>
    /// <returns>SHA-256 of the frozen text.</returns>
    public async Task<string> DecideAsync()
    {
        var decided = await StepAsync("decision", new { number = "01/QĐ-ĐO", date = Today, signer = "Chủ tịch Ủy ban nhân dân", body = "Ủy ban nhân dân thành phố" });
        return ProductClient.Read(decided).GetProperty("hash").GetString()!;
    }

    public Task<string> StateAsync() =>
        running.City.Database.ScalarAsync<string>("select state from criteria.rounds where id = $1", running.City.Round.Value);

    private DateOnly Today => running.City.Today;

    private async Task<byte[]> StepAsync(string step, object? body = null)
    {
        var seen = await running.City.Database.ScalarAsync<int>("select revision from criteria.rounds where id = $1", running.City.Round.Value);
        return await running.Leader.PostAsync($"{Path}/{step}", body, seen);
    }

    private async Task TakeBackAsync()
    {
        await running.City.Database.ForceAsync(
            """
            with results as (delete from criteria.round_results where round = $1),
                parts as (delete from criteria.frozen_parts where round = $1),
                frozen as (delete from criteria.frozen_results where round = $1)
            update criteria.rounds set state = 'Assessed', last_result = 0 where id = $1
            """,
            running.City.Round.Value);
        await running.City.Database.ExecuteAsync("vacuum criteria.frozen_parts");
    }
}
