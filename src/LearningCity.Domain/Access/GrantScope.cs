using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Access;

/// <summary>Where a grant holds: in the whole city, or in one unit and everything below it on the day asked about.</summary>
/// <param name="Unit">Null for the whole city.</param>
public readonly record struct GrantScope(UnitId? Unit)
{
    public static GrantScope City { get; } = new(null);

    public static GrantScope UnitAndBelow(UnitId unit) => new(unit);

    public bool IsCity => Unit is null;
}
