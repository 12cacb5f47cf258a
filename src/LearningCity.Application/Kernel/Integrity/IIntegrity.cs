namespace LearningCity.Application.Kernel;

/// <summary>The integrity checks of every module, and what they found.</summary>
public interface IIntegrity
{
    /// <summary>Runs every check in one snapshot of what is stored, and writes down what each found.</summary>
    Task<IReadOnlyList<IntegrityResult>> RunAsync(CancellationToken ct);

    /// <summary>Every check with its last result.</summary>
    Task<IReadOnlyList<CheckStanding>> ListAsync(CancellationToken ct);

    /// <summary>One check with its last findings; none where there is no such check.</summary>
    Task<CheckFindings?> FindAsync(string check, CancellationToken ct);
}

public enum IntegritySeverity
{
    /// <summary>A number or a promise is wrong.</summary>
    Error,

    /// <summary>Somebody should look; nothing false is shown.</summary>
    Warning,
}

/// <summary>One thing that breaks a check.</summary>
/// <param name="Kind">What it is, as the audit calls it.</param>
/// <param name="Object">Its identity; none where what is missing has none.</param>
/// <param name="What">The fact, in codes, days and numbers.</param>
public sealed record IntegrityFinding(string Kind, Guid? Object, string What);

/// <summary>What one check found in one run.</summary>
/// <param name="Found">How many; <paramref name="Findings"/> are the first of them.</param>
/// <param name="Fault">Why it could not be run.</param>
public sealed record IntegrityResult(
    string Check, IntegritySeverity Severity, long Found, IReadOnlyList<IntegrityFinding> Findings, string? Fault,
    DateTimeOffset StartedAt, DateTimeOffset EndedAt)
{
    public bool IsSound => Found == 0 && Fault is null;
}
