using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Collects what is wrong with the form of a file.</summary>
internal sealed class JsonFaults
{
    private readonly List<Fault> faults = [];

    public IReadOnlyList<Fault> All => faults;

    public int Count => faults.Count;

    public void Add(string pointer, string code, string message) => faults.Add(new Fault(pointer, $"criteria.{code}", message));

    /// <summary>Whether a fault further down the same path, or at it, makes one at <paramref name="pointer"/> a mere consequence.</summary>
    public bool Explain(string pointer) => faults.Exists(fault => Covers(fault.Field, pointer) || Covers(pointer, fault.Field));

    private static bool Covers(string upper, string lower) =>
        lower.StartsWith(upper, StringComparison.Ordinal) && (lower.Length == upper.Length || lower[upper.Length] is '/');
}
