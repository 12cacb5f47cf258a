using LearningCity.Application.Kernel;
using LearningCity.Application.Units;
using LearningCity.Domain.Kernel;

namespace LearningCity.Infrastructure.Units;

/// <summary>What the Kernel asks of the structure.</summary>
internal sealed class UnitRegister(IUnitStructure structure) : IUnitRegister
{
    public async Task<bool> IsValidAsync(UnitId unit, DateOnly on, CancellationToken ct) =>
        await structure.FindUnitAsync(unit, on, ct) is { Name: not null };
}
