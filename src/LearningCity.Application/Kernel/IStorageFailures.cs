using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Kernel;

/// <summary>Tells what went wrong in the storage, through no fault of the product, from what nobody foresaw.</summary>
public interface IStorageFailures
{
    /// <summary>What is stored cannot be read as it was written; it comes back from a backup only.</summary>
    const string Damaged = "kernel.storage-damaged";

    /// <summary>There is no room left in the database: nothing can be written until there is, everything can be read.</summary>
    const string Full = "kernel.storage-full";

    /// <returns>How to refuse: <see cref="Unavailable"/> while the storage does not answer, is contended, full or damaged,
    /// <see cref="RuleViolated"/> for text it cannot keep; null for a failure nobody foresaw.</returns>
    Refusal? Explain(Exception failure);
}
