using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access;

internal sealed class PersonalTokenOf : Specification<PersonalToken>
{
    public PersonalTokenOf(AccountId account, PersonalTokenId id) => Where(token => token.Account == account && token.Id == id);
}

/// <summary>The tokens of an account that still work.</summary>
internal sealed class OpenTokensOf : Specification<PersonalToken>
{
    public OpenTokensOf(AccountId account, DateOnly today)
    {
        Where(token => token.Account == account && token.RevokedAt == null && token.ValidTo >= today);
        OrderBy(token => token.Id);
    }
}

/// <summary>All tokens of an account, those that work no more too; the newest first.</summary>
internal sealed class TokensOf : Specification<PersonalToken, PersonalTokenLine>
{
    public TokensOf(AccountId account, DateOnly today)
    {
        Where(token => token.Account == account);
        OrderByDescending(token => token.CreatedAt);
        ThenBy(token => token.Id);
        Select(token => new PersonalTokenLine(
            token.Id, token.Name, token.ReadsOnly, TokenFunctions.Read(token.Functions), token.Unit, token.CreatedAt, token.ValidTo,
            token.LastUsedOn, token.RevokedAt, token.RevokedBy, token.RevokeReason, token.RevokedAt == null && token.ValidTo >= today));
    }
}

/// <summary>A token, without what it is known by.</summary>
/// <param name="Functions">Null when it is limited to none.</param>
/// <param name="Unit">Null when it is limited to none.</param>
/// <param name="ValidTo">The last day.</param>
/// <param name="LastUsedOn">The last day on which it was used; null while it was not.</param>
/// <param name="RevokeReason">Null while it was not revoked, and when the holder gave it up himself.</param>
/// <param name="Works">Neither revoked nor run out.</param>
public sealed record PersonalTokenLine(
    PersonalTokenId Id,
    string Name,
    bool ReadsOnly,
    IReadOnlyList<Function>? Functions,
    UnitId? Unit,
    DateTimeOffset CreatedAt,
    DateOnly ValidTo,
    DateOnly? LastUsedOn,
    DateTimeOffset? RevokedAt,
    AccountId? RevokedBy,
    string? RevokeReason,
    bool Works);
