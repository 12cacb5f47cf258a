using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Evidence;

/// <summary>How much one unit may keep of what it adds to the library within one year (trust U9).</summary>
/// <param name="Bytes">From 1.</param>
/// <param name="Files">From 1.</param>
public sealed record StorageQuota(long Bytes, int Files)
{
    /// <summary>As sizes are shown: 1,000,000 bytes.</summary>
    public const int Megabyte = 1_000_000;

    /// <summary>From this share of either on, in percent, the office sees the unit.</summary>
    public const int NearlyFull = 80;

    /// <summary>Whole percent of what is allowed, rounded down; of bytes and files the fuller one.</summary>
    public int PercentOf(UsedStorage used) =>
        (int)Math.Min(int.MaxValue, Math.Max((decimal)used.Bytes * 100 / Bytes, (decimal)used.Files * 100 / Files));

    /// <param name="size">Bytes of the file that comes.</param>
    /// <exception cref="RuleViolated"><c>evidence.quota-exceeded</c>: with it the unit would keep more than it may.</exception>
    public void Admit(UsedStorage used, long size)
    {
        if (used.Files >= Files || used.Bytes + size > Bytes)
        {
            throw EvidenceDocumentRules.QuotaExceeded(used, this, size);
        }
    }
}

/// <summary>What a unit added within one year of the city and still keeps: withdrawn documents count, for their bytes are kept; erased ones do not.</summary>
/// <param name="Year">In which it was added.</param>
public sealed record UsedStorage(int Year, long Bytes, int Files);
