using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>Sets the password of the account a link is for. The link is used up and every open session of the account ends.
/// Passwords are hashed outside any transaction.</summary>
[AllowAnyone]
public sealed record AcceptInvitation(string Token, string Password) : ISecretCommand<Done>
{
    /// <summary>Never what it holds.</summary>
    public override string ToString() => nameof(AcceptInvitation);
}

internal sealed class AcceptInvitationHandler(
    LinkReading links,
    IPasswords passwords,
    IKnownPasswords known,
    ISignInAttempts attempts,
    SessionEnding ending,
    ISecurityLog log,
    IUnitOfWork work,
    IRequestFacts facts,
    TimeProvider time) : IRequestHandler<AcceptInvitation, Done>
{
    private static readonly CommandInfo Info = new(nameof(AcceptInvitation), "Access", IsBulk: false);

    public async Task<Done> Handle(AcceptInvitation request, CancellationToken cancellationToken)
    {
        var (_, invited) = await links.ReadAsync(request.Token, cancellationToken);
        var password = PasswordRules.Canonical(request.Password);
        PasswordRules.Check(password, [invited.SignInName, invited.DisplayName, invited.Post], known.Contains);
        var hash = await passwords.HashAsync(password, cancellationToken);

        return await work.RunAsync(
            Info,
            async () =>
            {
                // Read again under the lock of the account: of two that accept at once, one finds the link used.
                await links.LockAsync(invited.Id, cancellationToken);
                var (link, account) = await links.ReadAsync(request.Token, cancellationToken);
                var now = time.Now();
                link.Accept(now);
                account.SetPassword(hash, now);
                await ending.EndAllAsync(account.Id, except: null, cancellationToken);
                await attempts.ForgiveAsync(SignInAttempt.Of(account.SignInKey, facts.Address, now), cancellationToken);
                log.Add(new SecurityEvent(now, SecurityEventKind.LinkAccepted, account.Id, account.Id, facts.Address ?? "", ""));
                return default(Done);
            },
            cancellationToken);
    }
}
