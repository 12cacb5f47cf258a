using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access;

/// <summary>A grant in force, as far as rights need it.</summary>
/// <param name="Unit">Null for the whole city.</param>
public sealed record HeldRole(Role Role, UnitId? Unit);

/// <summary>Computes what somebody may do, and where, from the grants in force.</summary>
public static class Rights
{
    /// <param name="held">The grants in force.</param>
    /// <param name="below">For each unit named in a grant: itself and every unit below it today.</param>
    public static IReadOnlyDictionary<Function, Scope> Of(
        IReadOnlyCollection<HeldRole> held, IReadOnlyDictionary<UnitId, IReadOnlyList<UnitId>> below)
    {
        var rights = new Dictionary<Function, Scope>();

        foreach (var function in Enum.GetValues<Function>())
        {
            var scopes = held
                .Select(role => ScopeOf(role, RoleFunctions.ReachOf(role.Role, function), below))
                .OfType<Scope>()
                .ToList();

            if (scopes.Count > 0)
            {
                rights[function] = scopes.Any(scope => scope.All)
                    ? Scope.Everything
                    : new Scope(false, [.. scopes.SelectMany(scope => scope.Units).Distinct()]);
            }
        }

        return rights;
    }

    private static Scope? ScopeOf(HeldRole held, Reach? reach, IReadOnlyDictionary<UnitId, IReadOnlyList<UnitId>> below) => reach switch
    {
        null or Reach.Dossiers or Reach.Published => null,
        Reach.City => Scope.Everything,
        Reach.Sector when held.Unit is null => Scope.Everything,
        _ when held.Unit is { } unit => new Scope(false, below.GetValueOrDefault(unit, [unit])),
        _ => null,
    };
}
