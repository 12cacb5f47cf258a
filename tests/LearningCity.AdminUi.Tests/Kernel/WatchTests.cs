namespace LearningCity.AdminUi.Tests.Kernel;

/// <summary>What must never happen is noticed when it happens.</summary>
public sealed class WatchTests(AdminUiApp app) : IClassFixture<AdminUiApp>
{
    [Theory]
    [InlineData("document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }))", "Content Security Policy")]
    [InlineData("document.body.setAttribute('style', 'color: red')", "Content Security Policy")]
    [InlineData("document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }))", "Content Security Policy")]
    [InlineData("document.body.append(Object.assign(document.createElement('img'), { src: 'https://tiles.example/1.png' }))", "https://tiles.example/1.png")]
    [InlineData("fetch('https://elsewhere.example/').catch(() => {})", "https://elsewhere.example/")]
    [InlineData("fetch('/api/v1/nowhere')", "refused: 404 GET")]
    [InlineData("fetch('/assets/nowhere.js')", "refused: 404 GET")]
    [InlineData("console.error('an error of ours')", "an error of ours")]
    [InlineData("setTimeout(() => { throw new Error('nobody caught this') })", "nobody caught this")]
    public async Task What_a_page_must_not_do_is_named(string deed, string named)
    {
        var visit = await Visit.BeginAsync(app);
        await visit.GoAsync("/sign-in");
        visit.Watch.Faults.ShouldBeEmpty();

        await visit.Page.EvaluateAsync($"() => {{ {deed} }}");
        for (var i = 0; i < 200 && visit.Watch.Faults.Count == 0; i++)
        {
            await Task.Delay(50);
        }

        visit.Watch.Faults.ShouldContain(fault => fault.Contains(named, StringComparison.Ordinal));
        await visit.EndAsync(null);
    }

    [Fact]
    public async Task A_foreseen_refusal_is_no_fault()
    {
        var visit = await Visit.BeginAsync(app);
        visit.Watch.Foresee(404, "/api/v1/nowhere");
        await visit.GoAsync("/sign-in");

        await visit.Page.EvaluateAsync("() => fetch('/api/v1/nowhere')");
        await visit.SettleAsync();

        visit.Watch.Faults.ShouldBeEmpty();
        await visit.EndAsync(null);
    }
}
