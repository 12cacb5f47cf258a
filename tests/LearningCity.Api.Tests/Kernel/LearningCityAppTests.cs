using System.Net;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Kernel;

public sealed class LearningCityAppTests(LearningCityApp app) : IClassFixture<LearningCityApp>
{
    [Fact]
    public async Task It_is_ready_on_its_own_database()
    {
        (await app.Browser().GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Database.ScalarAsync<string>("select current_database()")).ShouldStartWith("test_");
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in() =>
        (await app.Browser().Get("/jobs")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task Who_is_said_to_hold_a_function_may_use_it_and_no_other()
    {
        await app.As([Function.SeeJobs]).Get("/jobs").Json();
        await app.As([Function.ReadAudit]).Get("/jobs").Refusal(403);
    }

    [Fact]
    public void The_product_tells_the_time_of_the_bench()
    {
        app.Time.GoTo(new DateOnly(2022, 10, 9), new TimeOnly(23, 59));

        app.Services.GetRequiredService<TimeProvider>().Today().ShouldBe(new DateOnly(2022, 10, 9));
        app.Time.Pass(TimeSpan.FromMinutes(1));
        app.Services.GetRequiredService<TimeProvider>().Today().ShouldBe(new DateOnly(2022, 10, 10));
    }

    [Fact]
    public async Task Its_statements_are_counted()
    {
        var officer = app.As([Function.SeeJobs], [new UnitId(Guid.AllBitsSet)]);
        await officer.Get("/job-runs").Json();

        using var statements = app.CountStatements();
        await officer.Get("/job-runs").Json();

        statements.Count.ShouldBeInRange(1, 4, string.Join('\n', statements.Texts));
    }
}
