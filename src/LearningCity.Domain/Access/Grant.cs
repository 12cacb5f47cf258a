using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Access;

/// <summary>
/// A role given to an account, in a scope, for a time, by somebody else and for a reason.
/// Rights are computed from grants at every request, so an ended grant gives nothing from the next request on.
/// </summary>
public sealed class Grant : AggregateRoot
{
    private Grant()
    {
    }

    public GrantId Id { get; private set; }

    public AccountId Account { get; private set; }

    public Role Role { get; private set; }

    /// <summary>Null when the grant holds in the whole city.</summary>
    public UnitId? Unit { get; private set; }

    /// <summary>The first day, in the city's time.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day, in the city's time; null when open.</summary>
    public DateOnly? ValidTo { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    /// <summary>Null only for the very first administrator, whom the installation itself invites.</summary>
    public AccountId? GivenBy { get; private set; }

    public string Reason { get; private set; } = string.Empty;

    public DateTimeOffset? EndedAt { get; private set; }

    public AccountId? EndedBy { get; private set; }

    public string? EndReason { get; private set; }

    public GrantScope Scope => new(Unit);

    /// <param name="terms">What is given.</param>
    /// <param name="held">Every other grant of the same account that has not ended, read under a lock of the account.</param>
    /// <param name="by">Who gives it; null only for the first administrator.</param>
    /// <param name="now">The instant of giving.</param>
    /// <param name="today">The same instant as a day of the city.</param>
    /// <exception cref="StateConflict"><c>access.grant-to-oneself</c>, <c>access.roles-exclude-each-other</c>, <c>access.grant-twice</c></exception>
    /// <exception cref="RuleViolated"><c>access.grant-scope</c>, <c>access.grant-dates</c>, <c>access.reason-missing</c></exception>
    public static Grant Give(GrantTerms terms, IReadOnlyCollection<Grant> held, AccountId? by, DateTimeOffset now, DateOnly today)
    {
        if (by == terms.Account)
            throw GrantRules.ToOneself();
        if (!GrantRules.Fits(terms.Role, terms.Scope))
            throw GrantRules.ScopeDoesNotFit(terms.Role);
        if (terms.ValidTo < terms.ValidFrom || terms.ValidTo < today)
            throw GrantRules.DatesReversed();

        foreach (var other in held.Where(other => other.EndedAt is null && other.Overlaps(terms)))
        {
            if (GrantRules.Exclude(terms.Role, other.Role))
                throw GrantRules.ExcludeEachOther(terms.Role, other.Role);
            if (other.Role == terms.Role && other.Scope == terms.Scope)
                throw GrantRules.HeldAlready(terms.Role);
        }

        return new Grant
        {
            Id = terms.Id,
            Account = terms.Account,
            Role = terms.Role,
            Unit = terms.Scope.Unit,
            ValidFrom = terms.ValidFrom,
            ValidTo = terms.ValidTo,
            GivenAt = now,
            GivenBy = by,
            Reason = AccountRules.Reason(terms.Reason),
        };
    }

    public bool IsInForce(DateOnly today) =>
        EndedAt is null && ValidFrom <= today && (ValidTo is null || today <= ValidTo);

    /// <exception cref="StateConflict"><c>access.grant-ended</c>, <c>access.grant-to-oneself</c></exception>
    /// <exception cref="RuleViolated"><c>access.reason-missing</c></exception>
    public void End(AccountId by, string reason, DateTimeOffset now)
    {
        if (EndedAt is not null)
            throw GrantRules.HasEnded();
        if (by == Account)
            throw GrantRules.ToOneself();

        EndReason = AccountRules.Reason(reason);
        EndedAt = now;
        EndedBy = by;
    }

    private bool Overlaps(GrantTerms terms) =>
        (ValidTo is null || terms.ValidFrom <= ValidTo) && (terms.ValidTo is null || ValidFrom <= terms.ValidTo);
}

/// <summary>What somebody is to be given.</summary>
/// <param name="ValidFrom">The first day, in the city's time.</param>
/// <param name="ValidTo">The last day; null when open.</param>
public sealed record GrantTerms(
    GrantId Id, AccountId Account, Role Role, GrantScope Scope, DateOnly ValidFrom, DateOnly? ValidTo, string Reason);
