using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Keeps what a round carries over from the one before.</summary>
public interface ICarriedAnswers
{
    /// <summary>The answers of accepted reports, one statement.</summary>
    Task<IReadOnlyList<AcceptedAnswer>> AcceptedAsync(RoundId round, IReadOnlyCollection<UnitId> units, CancellationToken ct);

    /// <summary>Puts rows in place of those the round held, in bulk.</summary>
    /// <returns>The units whose rows are others now.</returns>
    Task<IReadOnlyList<UnitId>> ReplaceAsync(RoundId round, IReadOnlyList<CarriedRow> rows, CancellationToken ct);

    /// <summary>What the units take over, one statement.</summary>
    /// <param name="indicator">None: of every indicator.</param>
    Task<IReadOnlyList<CarriedRow>> OfUnitsAsync(RoundId round, IReadOnlyCollection<UnitId> units, string? indicator, CancellationToken ct);
}

/// <param name="Indicator">Code in the set of its round.</param>
public sealed record AcceptedAnswer(UnitId Unit, string Indicator, EntryId Entry, ReportedValues Values);

/// <summary>What one unit takes over for one indicator.</summary>
/// <param name="Indicator">Code in the set of the later round.</param>
/// <param name="Units">Whose it was: the unit itself, or its predecessors.</param>
/// <param name="Entries">The accepted answers it was made from.</param>
public sealed record CarriedRow(
    UnitId Unit, string Indicator, CarriedAnswer Answer, IReadOnlyList<UnitId> Units, IReadOnlyList<EntryId> Entries);
