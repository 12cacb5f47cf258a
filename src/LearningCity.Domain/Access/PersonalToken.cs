using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Access;

/// <summary>
/// What a program signs in with in the name of an account. The program holds a random text that was shown once, this row its hash.
/// It gives what its account may do at the moment of each request, within the limits that stand here. Limits are never
/// changed: other limits are another token.
/// </summary>
public sealed class PersonalToken : AggregateRoot
{
    private PersonalToken()
    {
    }

    public PersonalTokenId Id { get; private set; }

    public AccountId Account { get; private set; }

    /// <summary>Which program it is for, in the holder's words; the audit shows it.</summary>
    public string Name { get; private set; } = string.Empty;

    public TokenHash Token { get; private set; }

    public bool ReadsOnly { get; private set; }

    /// <summary>The functions it is limited to, as the API writes them; null for all that a program may use.</summary>
    public IReadOnlyList<string>? Functions { get; private set; }

    /// <summary>The unit it is limited to, with everything below it on the day of the request; null for the whole scope of the account.</summary>
    public UnitId? Unit { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The last day, in the city's time; it works until 24:00.</summary>
    public DateOnly ValidTo { get; private set; }

    /// <summary>The last day on which it was used, in the city's time; null while it was not. Written at most once a day.</summary>
    public DateOnly? LastUsedOn { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public AccountId? RevokedBy { get; private set; }

    /// <summary>Null when the holder gave it up himself.</summary>
    public string? RevokeReason { get; private set; }

    /// <param name="terms">What is wanted.</param>
    /// <param name="open">The tokens of the account that still work, read under a lock of the account.</param>
    /// <param name="now">The instant of issuing.</param>
    /// <param name="today">The same instant as a day of the city.</param>
    /// <exception cref="StateConflict"><c>access.too-many-tokens</c>, <c>access.token-name-taken</c></exception>
    /// <exception cref="RuleViolated"><c>access.account-text</c>, <c>access.token-end</c>, <c>access.token-functions</c></exception>
    public static PersonalToken Issue(TokenTerms terms, IReadOnlyCollection<PersonalToken> open, DateTimeOffset now, DateOnly today)
    {
        var name = AccountRules.Line("name", terms.Name, PersonalTokenRules.NameLength);

        if (terms.ValidTo < today || terms.ValidTo > PersonalTokenRules.LatestEnd(today))
            throw PersonalTokenRules.EndOutOfBounds(today);
        if (terms.Functions is { Count: 0 })
            throw PersonalTokenRules.NoFunctions();
        if (open.Count >= PersonalTokenRules.MostOpen)
            throw PersonalTokenRules.TooMany();
        if (open.Any(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
            throw PersonalTokenRules.NameTaken();

        return new PersonalToken
        {
            Id = terms.Id,
            Account = terms.Account,
            Name = name,
            Token = terms.Token,
            ReadsOnly = terms.ReadsOnly,
            Functions = terms.Functions is { } functions ? [.. functions.Distinct(StringComparer.Ordinal)] : null,
            Unit = terms.Unit,
            CreatedAt = now,
            ValidTo = terms.ValidTo,
        };
    }

    public bool WorksOn(DateOnly today) => RevokedAt is null && today <= ValidTo;

    /// <summary>By the holder himself. Giving up twice is giving up once.</summary>
    public void GiveUp(DateTimeOffset now)
    {
        if (RevokedAt is null)
        {
            RevokedAt = now;
            RevokedBy = Account;
        }
    }

    /// <summary>By somebody else. Revoking twice is revoking once; the first reason stands.</summary>
    /// <exception cref="RuleViolated"><c>access.reason-missing</c>, <c>access.account-text</c></exception>
    public void Revoke(AccountId by, string reason, DateTimeOffset now)
    {
        var given = AccountRules.Reason(reason);

        if (RevokedAt is null)
        {
            RevokedAt = now;
            RevokedBy = by;
            RevokeReason = given;
        }
    }
}

/// <summary>What a token is to be.</summary>
/// <param name="Token">Of the text that is shown once.</param>
/// <param name="Functions">As the API writes them; null for all that a program may use.</param>
/// <param name="Unit">Null for the whole scope of the account.</param>
/// <param name="ValidTo">The last day, in the city's time.</param>
public sealed record TokenTerms(
    PersonalTokenId Id, AccountId Account, string Name, TokenHash Token, bool ReadsOnly, IReadOnlyList<string>? Functions, UnitId? Unit,
    DateOnly ValidTo);
