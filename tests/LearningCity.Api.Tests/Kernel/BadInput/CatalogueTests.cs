using LearningCity.Api.Tests.Criteria;

namespace LearningCity.Api.Tests.Kernel.BadInput;

/// <summary>
/// The catalogue of bad inputs: every call is refused as it says, and leaves nothing behind but a line in a log. Where other ids of the
/// catalogue are tested, tests/README.md says.
/// </summary>
public sealed class CatalogueTests(HaiPhong product) : IClassFixture<HaiPhong>, IAsyncLifetime
{
    private static HaiPhongRound? round;

    private static Guid draft;

    /// <summary>By number, as the bodies are too long to be the names of tests.</summary>
    public static TheoryData<int, string, string> Calls => new(BadCalls.All.Select((call, number) => (number, call.Id, Short(call.Call))));

    public async ValueTask InitializeAsync()
    {
        if (round is null)
        {
            round = await product.OpenRoundAsync();
            draft = (await product.City.PlanRoundAsync(HaiPhong.Dates, "Đợt nháp")).Value;
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task What_the_catalogue_refuses_is_refused_and_nothing_of_it_is_kept(int number, string id, string call)
    {
        var bad = BadCalls.All[number];
        (bad.Id, Short(bad.Call)).ShouldBe((id, call));
        var browser = await bad.SignInAsync(product);
        var before = await product.StoredAsync();

        using var answer = await bad.SendAsync(browser, product, round!, draft);

        await answer.ShouldRefuseAsync(bad.Status, bad.Code);
        (await product.StoredAsync()).ShouldBe(before);
    }

    private static string Short(string call) => call.Length > 60 ? call[..60] : call;
}
