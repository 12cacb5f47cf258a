using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Access;

/// <summary>
/// What was decided about a grant on a unit that was merged or split: what was given on the successors, and whether the old one
/// was ended or stays. Nobody gets anything by the merger itself, so each grant is decided once.
/// </summary>
public sealed class GrantTransfer : AggregateRoot
{
    private List<GrantId> given = [];

    private GrantTransfer()
    {
    }

    public GrantTransferId Id { get; private set; }

    public UnitMergerId Merger { get; private set; }

    /// <summary>The grant on the predecessor.</summary>
    public GrantId Grant { get; private set; }

    /// <summary>The grants on successors that came of it; none when nothing was given.</summary>
    public IReadOnlyList<GrantId> Given => given;

    /// <summary>The old grant was ended; else it stays and lets its holder finish what the old unit left open.</summary>
    public bool EndedOld { get; private set; }

    public string Reason { get; private set; } = string.Empty;

    public AccountId DecidedBy { get; private set; }

    public DateTimeOffset DecidedAt { get; private set; }

    /// <exception cref="RuleViolated"><c>access.reason-missing</c></exception>
    public static GrantTransfer Decide(
        GrantTransferId id, UnitMergerId merger, Grant old, IReadOnlyList<Grant> given, string reason, AccountId by, DateTimeOffset now) => new()
        {
            Id = id,
            Merger = merger,
            Grant = old.Id,
            given = [.. given.Select(grant => grant.Id)],
            EndedOld = old.EndedAt is not null,
            Reason = AccountRules.Reason(reason),
            DecidedBy = by,
            DecidedAt = now,
        };
}
