using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>Sign-ins, failed ones too, links, sessions, accounts and grants; the newest first (matrix row 46).</summary>
/// <param name="Until">Exclusive.</param>
[Allow(Function.ReadSecurityLog)]
public sealed record ListSecurityEvents(
    SecurityEventKind? Kind, AccountId? Account, DateTimeOffset? From, DateTimeOffset? Until, PageRequest Page)
    : IQuery<Page<SecurityEventLine>>;

internal sealed class ListSecurityEventsHandler(ISecurityLog log) : IRequestHandler<ListSecurityEvents, Page<SecurityEventLine>>
{
    public Task<Page<SecurityEventLine>> Handle(ListSecurityEvents request, CancellationToken cancellationToken) => log.PageAsync(
        new SecurityEventFilter(request.Kind, request.Account, request.From, request.Until), request.Page, cancellationToken);
}
