using LearningCity.Application.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>One thing that must hold in what is stored and that no constraint of the database already refuses.</summary>
/// <param name="Name">kebab-case, never changed: results and texts are found by it.</param>
internal abstract record IntegrityCheck(string Name, IntegritySeverity Severity)
{
    /// <summary>So many findings are kept of each check; the rest is counted.</summary>
    public const int MostKept = 20;

    /// <summary>Looks for what breaks it.</summary>
    /// <param name="snapshot">A connection within the run's one snapshot; nothing is written through it.</param>
    public abstract Task<IntegrityFindings> FindAsync(NpgsqlConnection snapshot, DateTimeOffset now, CancellationToken ct);
}

/// <param name="Count">How many there are in all.</param>
/// <param name="First">At most <see cref="IntegrityCheck.MostKept"/> of them.</param>
internal sealed record IntegrityFindings(long Count, IReadOnlyList<IntegrityFinding> First);

/// <summary>The checks of one module, each on the module's own schema. Found by scan.</summary>
internal interface IIntegrityCatalogue
{
    IReadOnlyList<IntegrityCheck> Checks { get; }
}
