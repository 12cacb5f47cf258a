using System.Diagnostics;
using LearningCity.Application.Kernel;

namespace LearningCity.Api.Tests.Units;

/// <summary>How many statements a question costs does not grow with what it finds.</summary>
public sealed class StatementCountTests(HaLong city) : IClassFixture<HaLong>
{
    [Theory]
    [InlineData("/units?on=2025-06-30&size=1", 1)]
    [InlineData("/units?on=2025-06-30&size=200", 1)]
    [InlineData("/unit-types", 2)]
    [InlineData("/unit-trees", 2)]
    [InlineData("/unit-groups", 2)]
    [InlineData("/unit-trees/{tree}/nodes?on=2025-06-30", 2)]
    [InlineData("/holidays/2026", 1)]
    [InlineData("/working-calendar?from=2025-01-01&to=2026-12-31", 1)]
    [InlineData("/units/{unit}", 7)]
    public async Task A_question_costs_a_fixed_number_of_statements(string path, int statements)
    {
        var trace = ActivityTraceId.CreateRandom();
        var counted = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => _ = activity.TraceId == trace ? Interlocked.Increment(ref counted) : 0,
        };
        ActivitySource.AddActivityListener(listener);

        var client = city.Product.As([Function.SeeCriteria]);
        client.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        await client.Get(path.Replace("{tree}", city.Tree.ToString(), StringComparison.Ordinal)
            .Replace("{unit}", city.Id("xa-dong-lam").Value.ToString(), StringComparison.Ordinal));

        counted.ShouldBe(statements);
    }
}
