using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access;

/// <summary>A one-time link, shown once to whoever asked for it.</summary>
/// <param name="Path">Path and fragment; the fragment never reaches a server log.</param>
/// <param name="ExpiresAt">The first instant at which it no longer works.</param>
public sealed record OneTimeLink(string Path, DateTimeOffset ExpiresAt);

/// <summary>Issues the newest link of an account and voids the older ones.</summary>
[PerRequest]
internal sealed class LinkIssuing(IRepository<Invitation> links, IUnitOfWork work, ICaller caller, TimeProvider time)
{
    public async Task<OneTimeLink> IssueAsync(AccountId account, InvitationKind kind, CancellationToken ct)
    {
        var now = time.Now();
        await RevokeAllAsync(account, ct);

        // Before the new one is inserted: the database allows one open link per account.
        await work.FlushAsync(ct);

        var token = SecretToken.New();
        var by = caller.IsService ? (AccountId?)null : caller.Account;
        var link = Invitation.Issue(new InvitationId(Identity.New(now)), account, kind, token.Hash, by, now);
        links.Add(link);

        return new OneTimeLink($"/accept-invitation#{token.Text}", link.ExpiresAt);
    }

    public async Task RevokeAllAsync(AccountId account, CancellationToken ct)
    {
        foreach (var older in await links.ListAsync(new OpenLinksOf(account), ct))
        {
            older.Revoke(time.Now());
        }
    }
}
