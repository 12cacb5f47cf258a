using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>The accounts with a grant, past or present, in the caller's scope; found by name, post or sign-in name without accents.</summary>
[Allow(Function.ManageReporters, Function.ManageHeads, Function.ManageOfficers, Function.ManageLeaders)]
public sealed record ListAccounts(string? Text, AccountState? State, Role? Role, UnitId? Unit, PageRequest Page) : IQuery<Page<AccountLine>>;

/// <param name="Roles">Of the grants in force.</param>
public sealed record AccountLine(
    AccountId Id, string SignInName, string DisplayName, string Post, AccountState State, IReadOnlyList<Role> Roles, int Revision);

/// <summary>Reads accounts together with their grants.</summary>
public interface IAccountDirectory
{
    Task<Page<AccountLine>> PageAsync(ListAccounts asked, Scope scope, DateOnly today, CancellationToken ct);
}

internal sealed class ListAccountsHandler(IAccountDirectory directory, AccountReach reach, TimeProvider time)
    : IRequestHandler<ListAccounts, Page<AccountLine>>
{
    public Task<Page<AccountLine>> Handle(ListAccounts request, CancellationToken cancellationToken) =>
        directory.PageAsync(request, reach.Seen, time.Today(), cancellationToken);
}
