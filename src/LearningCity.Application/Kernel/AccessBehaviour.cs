using System.Reflection;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>Checks the function of what came from outside. What a handler sends on is not checked again;
/// the scope is a filter where the object is loaded.</summary>
internal sealed class AccessBehaviour<TRequest, TResponse>(MessageDepth depth, ICaller caller) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    private static readonly AllowAttribute? Allow = typeof(TRequest).GetCustomAttribute<AllowAttribute>();
    private static readonly bool AllowsSignedIn = typeof(TRequest).IsDefined(typeof(AllowSignedInAttribute));
    private static readonly bool AllowsAnyone = typeof(TRequest).IsDefined(typeof(AllowAnyoneAttribute));
    private static readonly ProgramRule Programs = ProgramRule.Of(typeof(TRequest));

    public Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        if (depth.IsOutermost && !caller.IsService && !AllowsAnyone)
        {
            if (!caller.IsSignedIn)
            {
                throw new SignInRequired();
            }

            if (!Programs.Permits(caller) || (!AllowsSignedIn && (Allow is null || !Allow.Functions.Any(caller.May))))
            {
                throw new NotYours();
            }
        }

        return next();
    }
}
