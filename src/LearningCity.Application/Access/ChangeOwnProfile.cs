using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>Changes how the caller is shown to others, and in which language the screens speak to him. The post is changed by the office only.</summary>
[AllowSignedIn]
public sealed record ChangeOwnProfile(int Seen, string DisplayName, Language Language) : ICommand<Changed<AccountId>>;

internal sealed class ChangeOwnProfileHandler(IRepository<Account> accounts, ICaller caller, IUnitOfWork work)
    : IRequestHandler<ChangeOwnProfile, Changed<AccountId>>
{
    public async Task<Changed<AccountId>> Handle(ChangeOwnProfile request, CancellationToken cancellationToken)
    {
        var account = await accounts.GetAsync(new AccountById(caller.Account), request.Seen, cancellationToken);
        account.Describe(request.DisplayName, account.Post);
        account.Read(request.Language);
        await work.FlushAsync(cancellationToken);

        return new Changed<AccountId>(account.Id, account.Revision);
    }
}
