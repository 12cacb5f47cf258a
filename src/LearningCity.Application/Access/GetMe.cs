using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>Who is signed in, and what he may do where; a program is told what its token leaves it.</summary>
[AllowSignedIn(Programs = true)]
public sealed record GetMe : IQuery<Me>;

/// <param name="Language">Of the screens.</param>
/// <param name="Roles">Codes: SA, CO, OL, SC, UR, UH, CM, AU.</param>
/// <param name="SessionEndsAt">However busy the session is; for a program, when its token runs out.</param>
/// <param name="IdleMinutes">After so many minutes without a request the session ends; null for a program.</param>
/// <param name="Program">The name of the token; null when the holder himself asks.</param>
/// <param name="Functions">Of a program that only reads: those that change nothing.</param>
/// <param name="ReadsOnly">The token changes nothing.</param>
/// <param name="Now">The product's clock as it answers: days and deadlines go by it, whatever the clock of the device shows.</param>
/// <param name="Revision">Of the own profile; goes into <c>If-Match</c>.</param>
public sealed record Me(
    AccountId Account,
    string SignInName,
    string DisplayName,
    string Post,
    Language Language,
    IReadOnlyList<string> Roles,
    IReadOnlyList<HeldFunction> Functions,
    DateTimeOffset? SessionEndsAt,
    int? IdleMinutes,
    string? Program,
    bool ReadsOnly,
    DateTimeOffset Now,
    int Revision);

/// <param name="Everywhere">In the whole city; otherwise in <paramref name="Units"/>, which already hold the units below.</param>
public sealed record HeldFunction(Function Function, bool Everywhere, IReadOnlyList<UnitId> Units);

internal sealed class GetMeHandler(IRepository<Account> accounts, ICaller caller, CurrentSession current, TimeProvider time) : IRequestHandler<GetMe, Me>
{
    public async Task<Me> Handle(GetMe request, CancellationToken cancellationToken)
    {
        var account = await accounts.GetAsync(new AccountById(caller.Account), cancellationToken);
        var functions = Enum.GetValues<Function>()
            .Where(function => caller.May(function) && (caller.Program is not { ReadsOnly: true } || TokenFunctions.IsReading(function)))
            .Select(function => (function, scope: caller.ScopeOf(function)))
            .Select(held => new HeldFunction(held.function, held.scope.All, held.scope.Units));
        var roles = Enum.GetValues<Role>().Where(role => caller.Roles.Contains(RoleFunctions.CodeOf(role)));

        return new Me(
            account.Id,
            account.SignInName,
            account.DisplayName,
            account.Post,
            account.Language,
            caller.Roles,
            [.. functions],
            current.EndsAt,
            caller.Program is null ? (int)SessionRules.IdleFor(roles).TotalMinutes : null,
            caller.Program?.Name,
            caller.Program is { ReadsOnly: true },
            time.Now(),
            account.Revision);
    }
}
