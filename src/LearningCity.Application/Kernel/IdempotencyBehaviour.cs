using System.Text.Json;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>Carries out a keyed command once. The key, the effect and the answer commit together; the same request with
/// the same key gets the same answer again, another request with it is refused.</summary>
internal sealed class IdempotencyBehaviour<TRequest, TResponse>(MessageDepth depth, IRequestFacts facts, IIdempotencyKeys keys)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        if (!depth.IsOutermost || request is not ICommandMessage || facts.Key is not { } key)
        {
            return await next();
        }

        var name = typeof(TRequest).Name;
        var stored = await keys.ClaimAsync(key, name, JsonHash.Of(request), cancellationToken);
        if (stored is not null)
        {
            return JsonSerializer.Deserialize<TResponse>(stored, WireFormat.Options)!;
        }

        var answer = await next();
        keys.Store(key, JsonSerializer.Serialize(answer, WireFormat.Options));
        return answer;
    }
}
