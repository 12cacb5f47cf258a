using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Takes units out of a round that never were.</summary>
public interface IRevokedUnits
{
    /// <summary>Removes the empty report of the unit with everything the round asked of it; one audit row.</summary>
    /// <exception cref="StateConflict">Somebody has begun it meanwhile.</exception>
    Task RemoveAsync(UnitInRound revoked, CancellationToken ct);
}

/// <summary>What an undone merger had founded is asked nothing any more: its empty reports in open rounds go, for nobody could finish them and the city
/// would wait for them for ever. A report that was begun has kept the merger from being undone.</summary>
internal sealed class ForgetRevokedUnits(IReportsOfUnits reports, IRevokedUnits revoked, IRoundScores scores) : INotificationHandler<MergerUndone>
{
    public async Task Handle(MergerUndone undone, CancellationToken ct)
    {
        var empty = (await reports.ListAsync(undone.Revoked, ct)).Where(found => found.IsEmpty).OrderBy(found => found.Report!.Value.Value).ToList();
        foreach (var found in empty)
        {
            await revoked.RemoveAsync(found, ct);
        }

        foreach (var round in empty.Select(found => found.Round).Distinct().OrderBy(round => round.Value))
        {
            await scores.RecomputeAsync(round, ct);
        }
    }
}
