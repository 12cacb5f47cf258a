using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Api.Demonstration;

/// <summary>Who acts: an account with what its role may do.</summary>
internal sealed record Actor(AccountId Account, string Role, IReadOnlyDictionary<Function, Scope> Rights)
{
    public static Actor Everywhere(AccountId account, string role, params Function[] functions) =>
        new(account, role, functions.ToDictionary(function => function, _ => Scope.Everything));
}

/// <summary>Sends the product's own commands, each under a fixed key: a loading that was cut off is taken up where it stopped.</summary>
internal sealed class Stage(IServiceProvider services, DemonstrationClock clock)
{
    public void SetClock(DateTimeOffset instant) => clock.Set(instant);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <param name="actor">None: the product itself.</param>
    /// <param name="key">Names the step; the same step is done once.</param>
    public async Task<T> SendAsync<T>(Actor? actor, string? key, IRequest<T> request, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var caller = scope.ServiceProvider.GetRequiredService<Caller>();
        if (actor is null)
        {
            caller.BecomeService();
        }
        else
        {
            caller.Become(actor.Account, [actor.Role], actor.Rights);
        }

        scope.ServiceProvider.GetRequiredService<StepFacts>().Key = key is null ? null : "demonstration:" + key;
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, ct);
    }

    /// <summary>Uses a port of the product, such as the store of files, within a scope of its own.</summary>
    public async Task<T> UseAsync<TPort, T>(Func<TPort, Task<T>> use)
        where TPort : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TPort>());
    }
}

/// <summary>The key of the present step.</summary>
internal sealed class StepFacts : IRequestFacts
{
    public string? Key { get; set; }

    public string? Trace => null;

    public string? Address => null;
}
