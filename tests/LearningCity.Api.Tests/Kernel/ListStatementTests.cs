using System.Globalization;
using System.Net;
using LearningCity.Api.Kernel;
using LearningCity.Application.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>Every list costs the same number of statements for one row and for fifty.</summary>
public sealed class ListStatementTests(NotebookApp app) : IClassFixture<NotebookApp>
{
    private static readonly Dictionary<string, IListFilling> Fillings = typeof(IListFilling).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IListFilling)))
        .Select(type => (IListFilling)Activator.CreateInstance(type)!)
        .ToDictionary(filling => filling.Operation);

    [Fact]
    public void Every_list_of_the_api_says_how_it_is_filled()
    {
        var lists = Lists();

        lists.ShouldContain("ListJobRuns");
        lists.Except(Fillings.Keys).ShouldBeEmpty("these lists have no IListFilling");
        Fillings.Keys.Except(lists).ShouldBeEmpty("these are no lists");
    }

    [Fact]
    public async Task A_list_costs_the_same_number_of_statements_for_one_row_and_for_fifty()
    {
        var costs = new List<string>();
        foreach (var filling in Lists().Where(Fillings.ContainsKey).Select(operation => Fillings[operation]))
        {
            await filling.FillAsync(app, 50);
            await CostAsync(filling, 1, 1);
            var one = await CostAsync(filling, 1, 1);
            var fifty = await CostAsync(filling, 50, 50);
            costs.Add(one.Count == fifty.Count ? "" : $"{filling.Operation}: {one.Count} and {fifty.Count}: {string.Join(" | ", fifty.Texts)}");
        }

        costs.ShouldNotBeEmpty();
        costs.ShouldAllBe(cost => cost.Length == 0);
    }

    [Fact]
    public async Task A_page_is_two_statements()
    {
        await Fillings["ListNotebooks"].FillAsync(app, 50);

        var cost = await CostAsync(Fillings["ListNotebooks"], 50, 50);

        cost.Count.ShouldBe(2, string.Join(" | ", cost.Texts));
    }

    [Fact]
    public async Task No_list_gives_more_rows_than_a_page_holds()
    {
        foreach (var filling in Fillings.Values)
        {
            using var largest = await PageAsync(filling, PageRequest.LargestSize);
            using var larger = await PageAsync(filling, PageRequest.LargestSize + 1);
            largest.StatusCode.ShouldBe(HttpStatusCode.OK, filling.Operation);
            larger.StatusCode.ShouldBe(HttpStatusCode.BadRequest, filling.Operation);
            (await larger.Content.ReadAsync()).GetProperty("type").GetString()!.ShouldEndWith("bad-filter", Case.Sensitive, filling.Operation);
        }
    }

    /// <summary>The operations that answer a page.</summary>
    private IReadOnlyList<string> Lists() =>
        [.. app.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? false)
            .Select(endpoint => endpoint.Metadata.GetMetadata<SentRequest>()?.Type)
            .OfType<Type>()
            .Where(type => type.GetInterfaces().Any(found => found.IsGenericType && found.GetGenericTypeDefinition() == typeof(IQuery<>)
                && IsPage(found.GetGenericArguments()[0])))
            .Select(type => type.Name)
            .Distinct()];

    /// <summary>A page, or one that says something of the whole list besides.</summary>
    private static bool IsPage(Type answer) => typeof(Page<>).GetProperties().All(member => answer.GetProperty(member.Name) is not null);

    private async Task<(int Count, IReadOnlyList<string> Texts)> CostAsync(IListFilling filling, int size, int rows)
    {
        // What the start itself asks of the database is no cost of a list, whichever test comes first.
        _ = app.Services;
        using var statements = new StatementCount(app.Database.ConnectionString);
        using var answer = await PageAsync(filling, size);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{filling.Operation}: {await answer.Content.ReadAsStringAsync()}");
        (await answer.Content.ReadAsync()).GetProperty("items").GetArrayLength().ShouldBe(rows, filling.Operation);
        return (statements.Count, statements.Texts);
    }

    private Task<HttpResponseMessage> PageAsync(IListFilling filling, int size)
    {
        var mark = filling.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return app.SendAsync(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"/api/v1{filling.Address}{mark}size={size}"));
    }
}
