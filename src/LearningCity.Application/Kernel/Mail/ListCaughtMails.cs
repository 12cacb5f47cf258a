using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>The mails that were kept instead of sent, newest first; there are none where mails are sent.</summary>
[Allow(Function.ManageWebhooks)]
public sealed record ListCaughtMails(PageRequest Page) : IQuery<Page<CaughtMailLine>>;

internal sealed class ListCaughtMailsHandler(ICaughtMails mails) : IRequestHandler<ListCaughtMails, Page<CaughtMailLine>>
{
    public Task<Page<CaughtMailLine>> Handle(ListCaughtMails query, CancellationToken ct) => mails.ListAsync(query.Page, ct);
}
