using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Evidence;

/// <summary>How much of its quota each unit uses; counted from the documents, nothing is kept beside them.</summary>
public interface IStorageUse
{
    /// <summary>The same for every unit and year.</summary>
    StorageQuota Quota { get; }

    /// <summary>What a unit keeps of one year; until the present transaction ends, nobody else adds to its library.</summary>
    Task<UsedStorage> HoldAsync(UnitId unit, int year, CancellationToken ct);

    Task<UsedStorage> OfAsync(UnitId unit, int year, CancellationToken ct);

    /// <summary>The units of the scope that use at least <see cref="StorageQuota.NearlyFull"/> percent, the fullest first; one statement.</summary>
    Task<Page<UnitStorage>> PageNearlyFullAsync(int year, Scope scope, PageRequest page, CancellationToken ct);
}

/// <summary>What a unit keeps of what it added within a year, and what it may.</summary>
/// <param name="Year">Of the city.</param>
/// <param name="Percent">Of what is allowed, rounded down; of bytes and files the fuller one.</param>
public sealed record UnitStorage(UnitId Unit, int Year, long Bytes, int Files, long AllowedBytes, int AllowedFiles, int Percent)
{
    public static UnitStorage Of(UnitId unit, UsedStorage used, StorageQuota quota) =>
        new(unit, used.Year, used.Bytes, used.Files, quota.Bytes, quota.Files, quota.PercentOf(used));
}
