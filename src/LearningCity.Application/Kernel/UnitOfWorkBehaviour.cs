using System.Reflection;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>Gives a command its transaction; whatever is sent on from inside joins it and can read what was done so far.</summary>
internal sealed class UnitOfWorkBehaviour<TRequest, TResponse>(IUnitOfWork work) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    private static readonly CommandInfo Info = new(
        typeof(TRequest).Name,
        ModuleNames.Of(typeof(TRequest)),
        typeof(TRequest).GetCustomAttribute<BulkAttribute>() is not null);

    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        if (work.IsOngoing)
        {
            await work.FlushAsync(cancellationToken);
            return await next();
        }

        return request is ICommandMessage
            ? await work.RunAsync(Info, () => next(), cancellationToken)
            : await next();
    }
}
