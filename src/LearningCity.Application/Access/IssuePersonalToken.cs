using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>
/// Issues a token by which a program works in the caller's name, with no more than the caller may at the moment of each request.
/// The answer shows it, and nobody sees it again; so no key is needed, and none may be kept with the token beside it.
/// </summary>
/// <param name="Name">Which program it is for; 1 to 100 characters, one token that works per name.</param>
/// <param name="ValidTo">The last day, at most a year ahead; it works until 24:00 in the city.</param>
/// <param name="ReadsOnly">The program may ask, and change nothing.</param>
/// <param name="Functions">Limits it to these, which the caller holds; null for all that a program may use.</param>
/// <param name="Unit">Limits it to this unit and everything below; null for the whole scope of the caller.</param>
[AllowSignedIn]
public sealed record IssuePersonalToken(
    string Name, DateOnly ValidTo, bool ReadsOnly, IReadOnlyList<Function>? Functions = null, UnitId? Unit = null)
    : ISecretCommand<IssuedPersonalToken>;

/// <param name="Token">Shown once; goes into <c>Authorization: Bearer</c>.</param>
/// <param name="EndsAt">The first instant at which it no longer works.</param>
public sealed record IssuedPersonalToken(PersonalTokenId Id, string Token, DateTimeOffset EndsAt)
{
    /// <summary>Never what it holds.</summary>
    public override string ToString() => nameof(IssuedPersonalToken);
}

internal sealed class IssuePersonalTokenHandler(
    IRepository<Account> accounts,
    IRepository<PersonalToken> tokens,
    IRepository<Grant> grants,
    HeldRights rights,
    SecurityNotes notes,
    ISender modules,
    IUnitOfWork work,
    ICaller caller,
    TimeProvider time) : IRequestHandler<IssuePersonalToken, IssuedPersonalToken>
{
    private static readonly CommandInfo Info = new(nameof(IssuePersonalToken), "Access", IsBulk: false);

    public Task<IssuedPersonalToken> Handle(IssuePersonalToken request, CancellationToken cancellationToken) =>
        work.RunAsync(Info, () => IssueAsync(request, cancellationToken), cancellationToken);

    private async Task<IssuedPersonalToken> IssueAsync(IssuePersonalToken request, CancellationToken ct)
    {
        EnsureHolds(request.Functions ?? [], request.Unit is not null);
        if (request.Unit is { } unit)
        {
            await EnsureCoversAsync(unit, ct);
        }

        // The lock makes two tokens of one account follow one another, and either of them and its being disabled.
        var account = await accounts.GetAsync(new LockedAccountById(caller.Account), ct);
        if (account.State is AccountState.Disabled)
        {
            throw AccountRules.IsDisabled();
        }

        var now = time.Now();
        var secret = SecretToken.New();
        var terms = new TokenTerms(
            new PersonalTokenId(Identity.New(now)), account.Id, request.Name, secret.Hash, request.ReadsOnly,
            TokenFunctions.Write(request.Functions), request.Unit, request.ValidTo);
        var token = PersonalToken.Issue(terms, await tokens.ListAsync(new OpenTokensOf(account.Id, time.Today()), ct), now, time.Today());
        tokens.Add(token);
        notes.Add(SecurityEventKind.TokenIssued, account.Id, token.Name);

        return new IssuedPersonalToken(token.Id, PersonalTokenText.Of(secret), CityTime.StartOfDay(token.ValidTo.AddDays(1)));
    }

    private void EnsureHolds(IReadOnlyList<Function> functions, bool isForUnit)
    {
        var missing = functions
            .Where(function => !caller.May(function) || !TokenFunctions.IsForPrograms(function) || (isForUnit && !TokenFunctions.IsLimitedByUnit(function)))
            .Select(function => WireFormat.NameOf(function))
            .ToList();

        if (missing.Count > 0)
        {
            throw PersonalTokenRules.FunctionsNotHeld(missing);
        }
    }

    /// <exception cref="NotFound">The unit lies outside what the caller's grants reach.</exception>
    private async Task EnsureCoversAsync(UnitId unit, CancellationToken ct)
    {
        await modules.Send(new GetValidUnit(unit, time.Today()), ct);
        var held = (await grants.ListAsync(new OpenGrantsOf(caller.Account, time.Today()), ct)).Where(grant => grant.IsInForce(time.Today())).ToList();

        if (held.All(grant => grant.Unit is not null)
            && !(await rights.WithAllBelowAsync(held.Select(grant => grant.Unit).OfType<UnitId>(), ct)).Contains(unit))
        {
            throw new NotFound();
        }
    }
}
