using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>
/// Who changed what, when and why; the newest first. Changes of the business are shown to those entitled, in their scope
/// (matrix row 45); changes of accounts and grants to those who read the security log (row 46).
/// </summary>
/// <param name="Kind">The kind of object, such as <c>UnitReport</c>.</param>
/// <param name="Object">One object.</param>
/// <param name="Account">Who did it.</param>
/// <param name="Token">By which token, so what one program did.</param>
/// <param name="Action">The name of the command, such as <c>AcceptReport</c>.</param>
/// <param name="Until">Exclusive.</param>
[Allow(Function.ReadAudit, Function.ReadSecurityLog)]
public sealed record ListAudit(
    string? Kind, Guid? Object, AccountId? Account, PersonalTokenId? Token, string? Action, DateTimeOffset? From, DateTimeOffset? Until,
    PageRequest Page)
    : IQuery<Page<AuditLine>>;

/// <param name="Token">Null when the holder of the account did it himself.</param>
/// <param name="Program">The name of the token: which program did it in the account's name.</param>
/// <param name="Changes">Field → before and after; for a bulk command its counts.</param>
/// <param name="Hash">SHA-256 of what a bulk command wrote.</param>
public sealed record AuditLine(
    long Number,
    DateTimeOffset At,
    AccountId? Account,
    string? AccountName,
    PersonalTokenId? Token,
    string? Program,
    string Roles,
    string Action,
    string Module,
    string Kind,
    Guid Object,
    UnitId? Unit,
    int? RevisionBefore,
    int? RevisionAfter,
    string? Reason,
    string? Address,
    JsonElement Changes,
    string? Hash);

/// <summary>Reads the audit trail.</summary>
public interface IAuditReading
{
    /// <param name="business">Where changes of the business may be read.</param>
    /// <param name="security">Whether changes of accounts and grants may be read.</param>
    Task<Page<AuditLine>> PageAsync(ListAudit asked, Scope business, bool security, CancellationToken ct);
}

internal sealed class ListAuditHandler(IAuditReading audit, ICaller caller) : IRequestHandler<ListAudit, Page<AuditLine>>
{
    public Task<Page<AuditLine>> Handle(ListAudit request, CancellationToken cancellationToken) =>
        audit.PageAsync(request, caller.ScopeOf(Function.ReadAudit), caller.May(Function.ReadSecurityLog), cancellationToken);
}
