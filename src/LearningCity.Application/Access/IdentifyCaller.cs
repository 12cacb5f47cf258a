using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>
/// Says once per request who asks: one statement for the session and the grants in force, one more for the units below those
/// of each role. What was changed a moment ago counts at once.
/// </summary>
[AllowAnyone]
public sealed record IdentifyCaller(string? Token) : ISecretCommand<bool>
{
    /// <summary>Never what it holds.</summary>
    public override string ToString() => nameof(IdentifyCaller);
}

internal sealed class IdentifyCallerHandler(
    ISessionRecognition sessions, Caller caller, CurrentSession current, ISender modules, TimeProvider time)
    : IRequestHandler<IdentifyCaller, bool>
{
    public async Task<bool> Handle(IdentifyCaller request, CancellationToken cancellationToken)
    {
        if (SecretToken.Read(request.Token) is not { } token
            || await sessions.RecogniseAsync(token, time.Now(), time.Today(), cancellationToken) is not { } session)
        {
            return false;
        }

        var held = await ScopesOf(session.Held, cancellationToken);
        current.Id = session.Session;
        current.EndsAt = session.EndsAt;
        caller.Become(session.Account, [.. held.Select(role => RoleFunctions.CodeOf(role.Role))], Rights.Of(held));
        return true;
    }

    private async Task<IReadOnlyList<RoleScope>> ScopesOf(IReadOnlyList<HeldRole> grants, CancellationToken ct)
    {
        var scopes = new List<RoleScope>();
        var expanded = new List<(HashSet<UnitId> Units, Scope Scope)>();

        foreach (var role in grants.GroupBy(grant => grant.Role).OrderBy(role => role.Key))
        {
            var units = role.Select(grant => grant.Unit).OfType<UnitId>().ToHashSet();
            var scope = role.Any(grant => grant.Unit is null)
                ? Scope.Everything
                : expanded.Find(known => known.Units.SetEquals(units)).Scope ?? await ExpandAsync(units, ct);
            expanded.Add((units, scope));
            scopes.Add(new RoleScope(role.Key, scope));
        }

        return scopes;
    }

    private async Task<Scope> ExpandAsync(HashSet<UnitId> units, CancellationToken ct) =>
        new(false, await modules.Send(new FindUnitsInScope([.. units], time.Today()), ct));
}
