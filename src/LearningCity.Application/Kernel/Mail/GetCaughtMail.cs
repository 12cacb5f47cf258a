using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>One mail that was kept instead of sent, in both forms.</summary>
[Allow(Function.ManageWebhooks)]
public sealed record GetCaughtMail(MessageId Message) : IQuery<CaughtMail>;

internal sealed class GetCaughtMailHandler(ICaughtMails mails) : IRequestHandler<GetCaughtMail, CaughtMail>
{
    public async Task<CaughtMail> Handle(GetCaughtMail query, CancellationToken ct) => await mails.FindAsync(query.Message, ct) ?? throw new NotFound();
}
