using LearningCity.Application.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace LearningCity.Api.Kernel;

/// <summary>Holds one of the functions, in whatever scope.</summary>
internal sealed record MayAny(IReadOnlyList<Function> Functions) : IAuthorizationRequirement;

/// <summary>Is signed in.</summary>
internal sealed record MaySignedIn : IAuthorizationRequirement;

/// <summary>Nobody: the policy of an endpoint that declared none.</summary>
internal sealed record MayNobody : IAuthorizationRequirement;

internal sealed class FunctionAuthorization(ICaller caller) : IAuthorizationHandler
{
    public Task HandleAsync(AuthorizationHandlerContext context)
    {
        if (caller.Program is not null && !IsForProgram(context.Resource))
        {
            return Task.CompletedTask;
        }

        foreach (var requirement in context.PendingRequirements.ToArray())
        {
            var holds = requirement switch
            {
                MayAny any => caller.IsSignedIn && any.Functions.Any(caller.May),
                MaySignedIn => caller.IsSignedIn,
                _ => false,
            };
            if (holds)
            {
                context.Succeed(requirement);
            }
        }

        return Task.CompletedTask;
    }

    private bool IsForProgram(object? resource) =>
        resource is HttpContext context && context.GetEndpoint()?.Metadata.GetMetadata<ProgramRule>() is { } rule && rule.Permits(caller);
}

/// <summary>Refuses in the product's own words: 401 to strangers, 403 to the known. What the framework puts in an endpoint's
/// place, because the method (405) or the kind of content (415) is wrong, answers for itself.</summary>
internal sealed class AuthorizationRefusals(ICaller caller) : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        return (authorizeResult.Succeeded, context.GetEndpoint()) switch
        {
            (true, _) => next(context),
            (_, null) => throw new NotFound(),
            (_, not RouteEndpoint) => next(context),
            _ => throw (caller.IsSignedIn ? new NotYours() : new SignInRequired()),
        };
    }
}
