using System.Text.Json;
using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace LearningCity.Infrastructure.Access;

internal sealed class AuditReading(LearningCityContext context) : IAuditReading
{
    private const string Own = "Access";

    public async Task<Page<AuditLine>> PageAsync(ListAudit asked, Scope business, bool security, CancellationToken ct)
    {
        var rows = Readable(business, security)
            .Where(row => asked.Kind == null || row.Kind == asked.Kind)
            .Where(row => asked.Object == null || row.Object == asked.Object)
            .Where(row => asked.Account == null || row.Account == asked.Account)
            .Where(row => asked.Token == null || row.Token == asked.Token)
            .Where(row => asked.Action == null || row.Action == asked.Action)
            .Where(row => asked.From == null || row.At >= asked.From)
            .Where(row => asked.Until == null || row.At < asked.Until);
        var accounts = context.Set<Account>();
        var tokens = context.Set<PersonalToken>();
        var total = await rows.CountAsync(ct);
        var found = await rows
            .OrderByDescending(row => row.Number)
            .Skip(asked.Page.Skip)
            .Take(asked.Page.Size)
            .Select(row => new
            {
                Row = row,
                AccountName = accounts.Where(account => account.Id == row.Account).Select(account => account.DisplayName).FirstOrDefault(),
                Program = tokens.Where(token => token.Id == row.Token).Select(token => token.Name).FirstOrDefault(),
            })
            .ToListAsync(ct);

        return new Page<AuditLine>(
            [.. found.Select(line => Shown(line.Row, line.AccountName, line.Program))], total, asked.Page.Number, asked.Page.Size);
    }

    private IQueryable<AuditRow> Readable(Scope business, bool security)
    {
        var rows = context.Set<AuditRow>().AsNoTracking();
        var units = business.Units;

        return business.All
            ? rows.Where(row => security || row.Module != Own)
            : rows.Where(row => (security && row.Module == Own)
                || (row.Module != Own && row.Unit != null && units.Contains(row.Unit.Value)));
    }

    private static AuditLine Shown(AuditRow row, string? accountName, string? program)
    {
        using var changes = JsonDocument.Parse(row.Changes);

        return new AuditLine(
            row.Number, row.At, row.Account, accountName, row.Token, program, row.Roles, row.Action, row.Module, row.Kind, row.Object,
            row.Unit, row.RevisionBefore, row.RevisionAfter, row.Reason, row.Address, changes.RootElement.Clone(), row.Hash);
    }
}
