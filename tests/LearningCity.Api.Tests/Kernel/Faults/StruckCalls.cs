using System.Net;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>
/// Makes every unsafe call of a browser again and again while the product's connection to its database is cut: in the
/// moment of the commit, at the first journey, at the next, and so on, until the call ends before it comes to the cut. That
/// one counts. Each time before, nothing may have changed.
/// </summary>
internal sealed class StruckCalls(Strikes strikes) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get || !strikes.AreWanted)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var before = await strikes.ReadAsync();
        if (await StrikeAsync(1, journey => journey.Trim() == "COMMIT") is { } uncommitted)
        {
            return uncommitted;
        }

        for (var cut = strikes.FirstCut(); ; cut += Strikes.Stride)
        {
            if (await StrikeAsync(cut, _ => true) is { } answer)
            {
                return answer;
            }
        }

        // The answer of a call that was not cut, or in spite of that done.
        async Task<HttpResponseMessage?> StrikeAsync(int cut, Func<string, bool> counts)
        {
            var (journeys, text) = (0, "");
            strikes.Proxy.Judge = journey =>
            {
                if (!counts(journey) || ++journeys != cut)
                {
                    return Fate.Passes;
                }

                text = journey;
                return Fate.IsCutBefore;
            };
            var answer = await base.SendAsync(Copy(request, body), cancellationToken);
            strikes.Proxy.Judge = _ => Fate.Passes;
            if (journeys < cut || answer.IsSuccessStatusCode)
            {
                return answer;
            }

            await CompareAsync(request, answer, before, text.Trim());
            return null;
        }
    }

    private async Task CompareAsync(HttpRequestMessage request, HttpResponseMessage answer, IReadOnlyList<string> before, string text)
    {
        var changed = (await strikes.ReadAsync()).Except(before).ToList();
        strikes.Note(changed.Count > 0 || answer.StatusCode is not HttpStatusCode.ServiceUnavailable
            ? $"{request.Method} {request.RequestUri!.AbsolutePath}, cut at {text}: {(int)answer.StatusCode}; changed: {string.Join(", ", changed)}"
            : null);
        answer.Dispose();
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request, byte[]? body)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = body is null ? null : new ByteArrayContent(body) };
        foreach (var (name, values) in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        foreach (var (name, values) in request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
        {
            copy.Content!.Headers.TryAddWithoutValidation(name, values);
        }

        return copy;
    }
}
