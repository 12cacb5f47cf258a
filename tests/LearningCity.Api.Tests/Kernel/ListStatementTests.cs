using System.Globalization;
using System.Net;
using LearningCity.Api.Kernel;
using LearningCity.Application.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>Every list costs the same number of statements for one row and for fifty.</summary>
public sealed class ListStatementTests(FilledLists lists) : IClassFixture<FilledLists>
{
    private readonly NotebookApp app = lists.App;

    [Fact]
    public void Every_list_of_the_api_says_how_it_is_filled()
    {
        var operations = Operations();

        operations.ShouldContain("ListJobRuns");
        operations.Except(lists.Fillings.Keys).ShouldBeEmpty("these lists have no IListFilling");
        lists.Fillings.Keys.Except(operations).ShouldBeEmpty("these are no lists");
    }

    [Fact]
    public async Task A_list_costs_the_same_number_of_statements_for_one_row_and_for_fifty()
    {
        var costs = new List<string>();
        foreach (var filling in lists.Fillings.Values)
        {
            await CostAsync(filling, 1, 1);
            var one = await CostAsync(filling, 1, 1);
            var fifty = await CostAsync(filling, FilledLists.Rows, FilledLists.Rows);
            costs.Add(one.Count == fifty.Count ? "" : $"{filling.Operation}: {one.Count} and {fifty.Count}: {string.Join(" | ", fifty.Texts)}");
        }

        costs.ShouldNotBeEmpty();
        costs.ShouldAllBe(cost => cost.Length == 0);
    }

    [Fact]
    public async Task A_page_is_two_statements()
    {
        var cost = await CostAsync(lists.Fillings["ListNotebooks"], FilledLists.Rows, FilledLists.Rows);

        cost.Count.ShouldBe(2, string.Join(" | ", cost.Texts));
    }

    [Fact]
    public async Task No_list_gives_more_rows_than_a_page_holds()
    {
        foreach (var filling in lists.Fillings.Values)
        {
            using var largest = await PageAsync(filling, PageRequest.LargestSize);
            using var larger = await PageAsync(filling, PageRequest.LargestSize + 1);
            largest.StatusCode.ShouldBe(HttpStatusCode.OK, filling.Operation);
            larger.StatusCode.ShouldBe(HttpStatusCode.BadRequest, filling.Operation);
            (await larger.Content.ReadAsync()).GetProperty("type").GetString()!.ShouldEndWith("bad-filter", Case.Sensitive, filling.Operation);
        }
    }

    /// <summary>The operations that answer a page.</summary>
    private IReadOnlyList<string> Operations() =>
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
