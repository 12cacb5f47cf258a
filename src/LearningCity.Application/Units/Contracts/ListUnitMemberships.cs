using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Units.Contracts;

/// <summary>Who is in which group on a day, by name of the group. A unit may be in several or in none.</summary>
public sealed record ListUnitMemberships(DateOnly On) : IQuery<IReadOnlyList<UnitMembership>>;

/// <param name="Group">The code of the group.</param>
public sealed record UnitMembership(UnitId Unit, string Group, string GroupName);
