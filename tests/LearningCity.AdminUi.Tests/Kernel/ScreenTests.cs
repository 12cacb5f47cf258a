namespace LearningCity.AdminUi.Tests.Kernel;

/// <summary>
/// Tests that work in a browser. What the browsers of a test said is judged after it: it fails on whatever <see cref="Watch"/> names. Of a failed
/// test the trace is kept in <c>artifacts/traces</c> (shown by <c>npx playwright show-trace</c>).
/// </summary>
public abstract class ScreenTests(AdminUiApp app) : IClassFixture<AdminUiApp>, IAsyncLifetime
{
    private readonly List<Visit> visits = [];

    private protected AdminUiApp App => app;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var faults = visits.SelectMany(visit => visit.Watch.Faults).Distinct().ToList();
        var hasFailed = faults.Count > 0 || TestContext.Current.TestState?.Result is TestResult.Failed;
        foreach (var (number, visit) in visits.Index())
        {
            await visit.EndAsync(hasFailed ? TraceOf(number + 1) : null);
        }

        faults.ShouldBeEmpty();
    }

    /// <summary>Somebody opens a browser of his own.</summary>
    private protected async Task<Visit> VisitAsync()
    {
        var visit = await Visit.BeginAsync(app);
        visits.Add(visit);
        return visit;
    }

    /// <summary>The holder of an account opens a browser of his own and is signed in; no page is open yet.</summary>
    private protected async Task<Visit> VisitAsync(string name)
    {
        var visit = await VisitAsync();
        await visit.BringSessionAsync(name);
        return visit;
    }

    private static string TraceOf(int number) =>
        Path.Combine(Workspace.Artifacts("traces"), $"{TestContext.Current.TestMethod!.MethodName}-{number}.zip");
}
