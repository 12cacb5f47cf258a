using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace LearningCity.Infrastructure.Access;

internal sealed class AccountDirectory(LearningCityContext context) : IAccountDirectory
{
    public async Task<Page<AccountLine>> PageAsync(ListAccounts asked, Scope scope, DateOnly today, CancellationToken ct)
    {
        var accounts = Asked(asked, scope, today);
        var inForce = InForce(today);
        var total = await accounts.CountAsync(ct);
        var lines = await accounts
            .OrderBy(account => account.Post)
            .ThenBy(account => account.Id)
            .Skip(asked.Page.Skip)
            .Take(asked.Page.Size)
            .Select(account => new
            {
                account.Id,
                account.SignInName,
                account.DisplayName,
                account.Post,
                account.State,
                account.Revision,
                Roles = inForce.Where(grant => grant.Account == account.Id).Select(grant => grant.Role).ToList(),
            })
            .ToListAsync(ct);

        return new Page<AccountLine>(
            [.. lines.Select(line => new AccountLine(
                line.Id, line.SignInName, line.DisplayName, line.Post, line.State, [.. line.Roles.Distinct().Order()], line.Revision))],
            total,
            asked.Page.Number,
            asked.Page.Size);
    }

    private IQueryable<Account> Asked(ListAccounts asked, Scope scope, DateOnly today)
    {
        var accounts = context.Set<Account>().AsNoTracking();
        var grants = context.Set<Grant>();

        if (!scope.All)
        {
            accounts = accounts.Where(account => grants.Any(grant =>
                grant.Account == account.Id && grant.Unit != null && scope.Units.Contains(grant.Unit.Value)));
        }

        if (asked.State is { } state)
        {
            accounts = accounts.Where(account => account.State == state);
        }

        if (asked.Role is { } role)
        {
            var inForce = InForce(today);
            accounts = accounts.Where(account => inForce.Any(grant => grant.Account == account.Id && grant.Role == role));
        }

        if (asked.Unit is { } unit)
        {
            accounts = accounts.Where(account => grants.Any(grant => grant.Account == account.Id && grant.Unit == unit));
        }

        if (!string.IsNullOrWhiteSpace(asked.Text))
        {
            var pattern = Search.Pattern(asked.Text.Trim());
            accounts = accounts.Where(account => EF.Functions.Like(Search.Fold(account.DisplayName), pattern)
                || EF.Functions.Like(Search.Fold(account.Post), pattern)
                || EF.Functions.Like(account.SignInKey, pattern));
        }

        return accounts;
    }

    private IQueryable<Grant> InForce(DateOnly today) => context.Set<Grant>().Where(grant =>
        grant.EndedAt == null && grant.ValidFrom <= today && (grant.ValidTo == null || grant.ValidTo >= today));
}
