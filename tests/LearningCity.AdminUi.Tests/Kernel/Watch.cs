using System.Collections.Concurrent;

namespace LearningCity.AdminUi.Tests.Kernel;

/// <summary>
/// Hears everything a person's browser says while a test works in it, and names what must never happen unforeseen: an error on the console
/// (a violation of the content security policy is one), an exception nobody caught, a refusal or a failure of the API, a call to another host.
/// </summary>
internal sealed class Watch
{
    /// <summary>The browser says this of every refusal; which one it was is heard from the answer itself.</summary>
    private const string Echo = "Failed to load resource: the server responded with a status of";

    private readonly Uri address;
    private readonly ConcurrentQueue<string> faults = new();
    private readonly ConcurrentDictionary<IRequest, bool> underWay = new();
    private readonly List<(int Status, string Path)> foreseen = [(401, "/api/v1/me"), (401, "/api/v1/inbox"), (401, "/api/v1/mail")];

    /// <param name="address">Of the product: nothing else may be called.</param>
    public Watch(IBrowserContext browser, Uri address)
    {
        this.address = address;
        browser.Console += (_, said) => Hear(said);
        browser.WebError += (_, error) => faults.Enqueue($"exception: {error.Error}");
        browser.Request += (_, request) => Begin(request);
        browser.Response += (_, answer) => Judge(answer);
        browser.RequestFinished += (_, request) => underWay.TryRemove(request, out var _);
        browser.RequestFailed += (_, request) => underWay.TryRemove(request, out var _);
    }

    /// <summary>The calls that were sent and not yet answered.</summary>
    public IReadOnlyCollection<string> UnderWay => [.. underWay.Keys.Select(request => $"{request.Method} {request.Url}")];

    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>A refusal that the test wants to see. Whoever opens the product is asked who he is, and the
    /// bell looks into the inbox and the navigation asks after the mail server by themselves, also in a window whose session has ended: 401 there is always foreseen.</summary>
    /// <param name="path">Of the API, from <c>/api</c> on; its beginning is enough.</param>
    public void Foresee(int status, string path) => foreseen.Add((status, path));

    private void Hear(IConsoleMessage said)
    {
        if (said.Type is "error" or "warning" && !said.Text.StartsWith(Echo, StringComparison.Ordinal))
        {
            faults.Enqueue($"{said.Type} on the console: {said.Text}");
        }
    }

    private void Begin(IRequest request)
    {
        underWay[request] = true;
        if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss" } called && called.Authority != address.Authority)
        {
            faults.Enqueue($"foreign host: {request.Url}");
        }
    }

    private void Judge(IResponse answer)
    {
        if (answer.Request.IsNavigationRequest)
        {
            LeavePage(answer.Request);
        }

        if (answer.Status < 400)
        {
            return;
        }

        // Nobody has to read what a refusal says, and what nobody reads never finishes.
        underWay.TryRemove(answer.Request, out _);
        var path = new Uri(answer.Url).AbsolutePath;
        if (!foreseen.Any(one => one.Status == answer.Status && path.StartsWith(one.Path, StringComparison.Ordinal)))
        {
            faults.Enqueue($"refused: {answer.Status} {answer.Request.Method} {answer.Url}");
        }
    }
    /// <summary>Another page comes: what the last one asked for has nobody who waits for it, and the browser says no more of it.</summary>
    private void LeavePage(IRequest coming)
    {
        foreach (var left in underWay.Keys.Where(request => request != coming))
        {
            underWay.TryRemove(left, out _);
        }
    }
}
