using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>Turns the grants in force into roles that stand with everything below their units today: one statement per distinct
/// set of units.</summary>
[PerRequest]
internal sealed class HeldRights(ISender modules, TimeProvider time)
{
    public async Task<IReadOnlyList<RoleScope>> ScopesOfAsync(IReadOnlyList<HeldRole> grants, CancellationToken ct)
    {
        var scopes = new List<RoleScope>();
        var expanded = new List<(HashSet<UnitId> Units, Scope Scope)>();

        foreach (var role in grants.GroupBy(grant => grant.Role).OrderBy(role => role.Key))
        {
            var units = role.Select(grant => grant.Unit).OfType<UnitId>().ToHashSet();
            var scope = role.Any(grant => grant.Unit is null)
                ? Scope.Everything
                : expanded.Find(known => known.Units.SetEquals(units)).Scope ?? new Scope(false, await WithAllBelowAsync(units, ct));
            expanded.Add((units, scope));
            scopes.Add(new RoleScope(role.Key, scope));
        }

        return scopes;
    }

    /// <summary>The units that are valid today, and everything below them.</summary>
    public Task<IReadOnlyList<UnitId>> WithAllBelowAsync(IEnumerable<UnitId> units, CancellationToken ct) =>
        modules.Send(new FindUnitsInScope([.. units], time.Today()), ct);
}
