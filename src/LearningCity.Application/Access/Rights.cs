using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access;

/// <summary>A grant in force, as far as rights need it.</summary>
/// <param name="Unit">Null for the whole city.</param>
public sealed record HeldRole(Role Role, UnitId? Unit);

/// <summary>Where somebody holds a role today: everywhere, or in units that already stand with everything below them.</summary>
internal sealed record RoleScope(Role Role, Scope Scope);

/// <summary>Computes what somebody may do, and where, from the roles he holds.</summary>
internal static class Rights
{
    public static IReadOnlyDictionary<Function, Scope> Of(IReadOnlyCollection<RoleScope> held)
    {
        var rights = new Dictionary<Function, Scope>();

        foreach (var function in Enum.GetValues<Function>())
        {
            var scopes = held
                .Select(role => ScopeOf(role.Scope, RoleFunctions.ReachOf(role.Role, function)))
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

    /// <summary>What a token leaves of the rights of its account; never more than these.</summary>
    /// <param name="rights">Of the account, now.</param>
    /// <param name="functions">Null when the token names none.</param>
    /// <param name="units">The unit of the token with everything below it today; null when the token names none.</param>
    public static IReadOnlyDictionary<Function, Scope> Within(
        IReadOnlyDictionary<Function, Scope> rights, IReadOnlyCollection<Function>? functions, IReadOnlyCollection<UnitId>? units) =>
        rights
            .Where(right => TokenFunctions.IsForPrograms(right.Key) && (functions is null || functions.Contains(right.Key)))
            .Select(right => (Function: right.Key, Scope: units is null ? right.Value : Narrow(right.Key, right.Value, units)))
            .Where(right => right.Scope.All || right.Scope.Units.Count > 0)
            .ToDictionary(right => right.Function, right => right.Scope);

    private static Scope Narrow(Function function, Scope own, IReadOnlyCollection<UnitId> units) =>
        function is Function.SeeCriteria ? own
        : !TokenFunctions.IsLimitedByUnit(function) ? Scope.Nothing
        : new Scope(false, [.. units.Where(own.Covers)]);

    private static Scope? ScopeOf(Scope granted, Reach? reach) => reach switch
    {
        Reach.City => Scope.Everything,
        Reach.Sector => granted,
        Reach.Unit or Reach.Indicators => granted.All ? null : granted,
        _ => null,
    };
}
