using System.Collections.Concurrent;
using MediatR;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>What the struck calls of one product have in common: where they are cut, what they must not change, and what came of it.</summary>
internal sealed class Strikes : IAsyncDisposable
{
    private readonly List<string> findings = [];
    private PostgresProxy? proxy;
    private TableSums? sums;
    private int calls;

    /// <summary>Every how many journeys of a call one is cut.</summary>
    public static int Stride { get; } = Tier.Of(quick: 4, full: 1);

    public PostgresProxy Proxy => proxy!;

    public bool AreWanted { get; set; }

    /// <summary>How often a connection was cut.</summary>
    public int Count { get; private set; }

    /// <summary>What was half done, or ended as an accident; a sentence each.</summary>
    public IReadOnlyList<string> Findings => findings;

    /// <summary>Commands whose handlers came to their end.</summary>
    public ConcurrentDictionary<string, bool> Done { get; } = [];

    public string StandBefore(string connectionString) => (proxy = new PostgresProxy(connectionString)).ConnectionString;

    public async Task BeginAsync(TestDatabase database)
    {
        sums = await TableSums.OfAsync(database);
        AreWanted = true;
    }

    public Task<IReadOnlyList<string>> ReadAsync() => sums!.ReadAsync();

    /// <summary>Not every call is cut at the same places.</summary>
    public int FirstCut() => 1 + (calls++ % Stride);

    public void Note(string? finding)
    {
        Count++;
        if (finding is not null)
        {
            findings.Add(finding);
        }
    }

    public ValueTask DisposeAsync() => proxy?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>Notes which commands were carried out; next to the handler, inside everything else.</summary>
internal sealed class DoneCommands<TRequest, TResponse>(Strikes strikes) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var answer = await next();
        strikes.Done[typeof(TRequest).Name] = true;
        return answer;
    }
}
