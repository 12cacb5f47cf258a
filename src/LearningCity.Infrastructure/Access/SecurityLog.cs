using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace LearningCity.Infrastructure.Access;

internal sealed class SecurityLog(LearningCityContext context) : ISecurityLog
{
    public void Add(SecurityEvent securityEvent) => context.Add(new SecurityEventRow
    {
        At = securityEvent.At,
        Kind = securityEvent.Kind,
        Account = securityEvent.Account,
        By = securityEvent.By,
        Address = securityEvent.Address,
        Detail = securityEvent.Detail,
    });

    public async Task<Page<SecurityEventLine>> PageAsync(SecurityEventFilter filter, PageRequest page, CancellationToken ct)
    {
        var rows = context.Set<SecurityEventRow>().AsNoTracking()
            .Where(row => filter.Kind == null || row.Kind == filter.Kind)
            .Where(row => filter.Account == null || row.Account == filter.Account || row.By == filter.Account)
            .Where(row => filter.From == null || row.At >= filter.From)
            .Where(row => filter.Until == null || row.At < filter.Until);
        var accounts = context.Set<Account>();
        var total = await rows.CountAsync(ct);
        var lines = await rows
            .OrderByDescending(row => row.Number)
            .Skip(page.Skip)
            .Take(page.Size)
            .Select(row => new SecurityEventLine(
                row.Number,
                row.At,
                row.Kind,
                row.Account,
                accounts.Where(account => account.Id == row.Account).Select(account => account.DisplayName).FirstOrDefault(),
                row.By,
                accounts.Where(account => account.Id == row.By).Select(account => account.DisplayName).FirstOrDefault(),
                row.Address,
                row.Detail))
            .ToListAsync(ct);

        return new Page<SecurityEventLine>(lines, total, page.Number, page.Size);
    }
}
