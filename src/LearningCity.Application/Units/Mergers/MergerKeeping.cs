using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units.Mergers;

/// <summary>Saves a merger that was done in memory, and tells the other modules.</summary>
[PerRequest]
internal sealed class MergerKeeping(IRepository<Unit> units, IRepository<UnitMerger> mergers, IAudit audit, IUnitOfWork work, IPublisher modules)
{
    public async Task<Changed<UnitMergerId>> KeepAsync(PreparedMerger prepared, CancellationToken ct)
    {
        var merger = prepared.Merger!;
        foreach (var unit in prepared.Founded)
        {
            units.Add(unit);
        }

        audit.Because(merger.Ground.Line);
        await work.FlushAsync(ct);
        merger.Seal(prepared.Changed);
        mergers.Add(merger);
        await modules.Publish(
            new UnitsMerged(merger.Id, merger.On, MergerUnits.PredecessorsOf(merger), [.. merger.Successors.Select(unit => unit.Unit)]), ct);
        return new Changed<UnitMergerId>(merger.Id, merger.Revision);
    }
}
