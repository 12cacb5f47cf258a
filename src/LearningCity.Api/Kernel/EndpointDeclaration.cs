using System.Reflection;
using LearningCity.Application.Kernel;
using Microsoft.AspNetCore.Authorization;

namespace LearningCity.Api.Kernel;

/// <summary>The request an endpoint sends; its one policy is read from there.</summary>
internal sealed record SentRequest(Type Type);

/// <summary>What an unsafe call has to carry.</summary>
internal sealed record CallRules(bool NeedsKey, bool NeedsRevision);

internal static class EndpointDeclaration
{
    /// <summary>Takes operation id, tag and policy from the request type: one fact, one owner.</summary>
    public static RouteHandlerBuilder For<TRequest>(this RouteHandlerBuilder endpoint)
    {
        var type = typeof(TRequest);
        endpoint.WithName(type.Name).WithTags(ModuleNames.Of(type)).WithMetadata(new SentRequest(type), ProgramRule.Of(type));
        if (type.IsDefined(typeof(AllowAnyoneAttribute)))
        {
            return endpoint.AllowAnonymous();
        }

        if (type.IsDefined(typeof(AllowSignedInAttribute)))
        {
            return endpoint.RequireAuthorization(Policy(new MaySignedIn()));
        }

        var allow = type.GetCustomAttribute<AllowAttribute>()
            ?? throw new InvalidOperationException($"{type.Name} does not say who may send it.");
        return endpoint.RequireAuthorization(Policy(new MayAny(allow.Functions)));
    }

    /// <summary>A creating call: carries an <c>Idempotency-Key</c>.</summary>
    public static RouteHandlerBuilder Creates(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new CallRules(true, false));

    /// <summary>An edit: carries <c>If-Match</c>.</summary>
    public static RouteHandlerBuilder Edits(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new CallRules(false, true));

    /// <summary>A step of the workflow: carries both; the key is looked up first.</summary>
    public static RouteHandlerBuilder Transitions(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new CallRules(true, true));

    private static AuthorizationPolicy Policy(IAuthorizationRequirement requirement) =>
        new AuthorizationPolicyBuilder().AddRequirements(requirement).Build();
}
