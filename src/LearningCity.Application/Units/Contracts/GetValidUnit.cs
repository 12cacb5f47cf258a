using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Units.Contracts;

/// <summary>One unit that must be valid on a day. Refuses: unknown (404), not valid that day (422, <c>units.not-valid-on</c>).</summary>
public sealed record GetValidUnit(UnitId Unit, DateOnly On) : IQuery<ValidUnit>;

/// <param name="Name">The official name of that day.</param>
/// <param name="Type">The code of its type on that day.</param>
public sealed record ValidUnit(UnitId Id, string Code, string Name, string Type);
