using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>One screen as it is opened by its address.</summary>
/// <param name="Path">With its leading slash.</param>
/// <param name="Proof">A selector of what must be there, so that an empty page is never measured.</param>
internal sealed record Screen(string Name, string Path, string Proof)
{
    private const string LargestPaint =
        """
        () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
            .observe({ type: 'largest-contentful-paint', buffered: true }))
        """;

    private const float Patience = 120_000;

    /// <summary>Opens it and waits until everything it asks for has come.</summary>
    /// <returns>When the largest part of it was painted.</returns>
    public async Task<TimeSpan> PaintAsync(IPage page)
    {
        await page.GotoAsync(Path, new() { Timeout = Patience });
        await page.Locator(Proof).First.WaitForAsync(new() { Timeout = Patience });
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle, new() { Timeout = Patience });
        return TimeSpan.FromMilliseconds(await page.EvaluateAsync<double>(LargestPaint));
    }

    /// <summary>Opens it in a browser that has fetched nothing yet.</summary>
    /// <returns>The bytes of its scripts as they were sent.</returns>
    public async Task<int> ScriptBytesAsync(IPage page)
    {
        var scripts = new ConcurrentBag<IRequest>();
        page.RequestFinished += (_, request) =>
        {
            if (request.ResourceType == "script")
            {
                scripts.Add(request);
            }
        };
        await PaintAsync(page);
        return (await Task.WhenAll(scripts.Select(script => script.SizesAsync()))).Sum(size => size.ResponseBodySize);
    }
}
