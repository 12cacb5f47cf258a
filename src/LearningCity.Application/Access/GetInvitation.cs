using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>For whom a link is, shown before the password is set. A link that does not work says nothing else.</summary>
[AllowAnyone]
public sealed record GetInvitation(string Token) : IQuery<OpenInvitation>
{
    /// <summary>Never what it holds.</summary>
    public override string ToString() => nameof(GetInvitation);
}

public sealed record OpenInvitation(InvitationKind Kind, string SignInName, string DisplayName, string Post, DateTimeOffset ExpiresAt);

internal sealed class GetInvitationHandler(LinkReading links) : IRequestHandler<GetInvitation, OpenInvitation>
{
    public async Task<OpenInvitation> Handle(GetInvitation request, CancellationToken cancellationToken)
    {
        var (link, account) = await links.ReadAsync(request.Token, cancellationToken);

        return new OpenInvitation(link.Kind, account.SignInName, account.DisplayName, account.Post, link.ExpiresAt);
    }
}

/// <summary>Finds the open link of a token and the account it is for.</summary>
[PerRequest]
internal sealed class LinkReading(IRepository<Invitation> links, IRepository<Account> accounts, TimeProvider time)
{
    /// <exception cref="Malformed"><c>access.link-void</c>: unknown, used, replaced, expired, or of a disabled account (400).</exception>
    public async Task<(Invitation Link, Account Account)> ReadAsync(string text, CancellationToken ct)
    {
        if (SecretToken.Read(text) is not { } token
            || await links.FindAsync(new LinkByToken(token), ct) is not { } link
            || !link.IsOpenAt(time.Now())
            || await accounts.FindAsync(new AccountById(link.Account), ct) is not { State: not AccountState.Disabled } account)
        {
            throw Void();
        }

        return (link, account);
    }

    public Task LockAsync(AccountId account, CancellationToken ct) => accounts.GetAsync(new LockedAccountById(account), ct);

    private static Malformed Void()
    {
        var refusal = InvitationRules.LinkIsVoid();
        return new Malformed(refusal.Code, refusal.Message);
    }
}
