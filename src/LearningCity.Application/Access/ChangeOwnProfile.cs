using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>Changes how the caller is shown to others. The post is changed by the office only.</summary>
[AllowSignedIn]
public sealed record ChangeOwnProfile(int Seen, string DisplayName) : ICommand<Changed<AccountId>>;

internal sealed class ChangeOwnProfileHandler(IRepository<Account> accounts, ICaller caller, IUnitOfWork work)
    : IRequestHandler<ChangeOwnProfile, Changed<AccountId>>
{
    public async Task<Changed<AccountId>> Handle(ChangeOwnProfile request, CancellationToken cancellationToken)
    {
        var account = await accounts.GetAsync(new AccountById(caller.Account), request.Seen, cancellationToken);
        account.Describe(request.DisplayName, account.Post);
        await work.FlushAsync(cancellationToken);

        return new Changed<AccountId>(account.Id, account.Revision);
    }
}
