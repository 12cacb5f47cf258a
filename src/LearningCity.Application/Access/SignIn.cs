using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>
/// Opens a session for whoever knows the password. Whether the name exists can be seen neither from the answer nor from its time.
/// The password is compared outside any transaction; only the opening of the session is one.
/// </summary>
[AllowAnyone]
public sealed record SignIn(string SignInName, string Password, string Device) : ISecretCommand<OpenedSession>
{
    /// <summary>Never what it holds.</summary>
    public override string ToString() => nameof(SignIn);
}

/// <param name="Token">Goes into the cookie and nowhere else.</param>
/// <param name="EndsAt">However busy the session is.</param>
public sealed record OpenedSession(SecretToken Token, AccountId Account, string DisplayName, DateTimeOffset EndsAt);

internal sealed class SignInHandler(
    IRepository<Account> accounts,
    IRepository<Session> sessions,
    ISignInAttempts attempts,
    IPasswords passwords,
    IUnitOfWork work,
    ISecurityLog log,
    IRequestFacts facts,
    CurrentSession current,
    TimeProvider time) : IRequestHandler<SignIn, OpenedSession>
{
    private static readonly CommandInfo Info = new(nameof(SignIn), "Access", IsBulk: false);

    public async Task<OpenedSession> Handle(SignIn request, CancellationToken cancellationToken)
    {
        var key = Domain.Access.SignInName.KeyOf(request.SignInName);
        var attempt = SignInAttempt.Of(key, facts.Address, time.Now());
        await attempts.BeginAsync(attempt, cancellationToken);

        var account = await accounts.FindAsync(new AccountBySignInKey(key), cancellationToken);
        var hash = account?.State is AccountState.Active ? account.PasswordHash : null;
        var verdict = await passwords.CheckAsync(hash, PasswordRules.Canonical(request.Password), cancellationToken);

        if (verdict is PasswordVerdict.Wrong)
        {
            await attempts.FailAsync(attempt, account?.Id, cancellationToken);
            throw new SignInRequired("access.sign-in-refused", "Tên đăng nhập hoặc mật khẩu không đúng.");
        }

        var stronger = verdict is PasswordVerdict.RightButWeaklyHashed
            ? await passwords.HashAsync(PasswordRules.Canonical(request.Password), cancellationToken)
            : null;

        return await work.RunAsync(Info, () => OpenAsync(attempt, hash!, stronger, key, request.Device, cancellationToken), cancellationToken);
    }

    private async Task<OpenedSession> OpenAsync(
        SignInAttempt attempt, string checkedHash, string? stronger, string key, string device, CancellationToken ct)
    {
        var account = await accounts.GetAsync(new LockedAccountBySignInKey(key), ct);

        if (account.State is not AccountState.Active || account.PasswordHash != checkedHash)
        {
            throw new SignInRequired("access.sign-in-refused", "Tên đăng nhập hoặc mật khẩu không đúng.");
        }

        if (stronger is not null)
        {
            account.StrengthenHash(stronger);
        }

        var now = time.Now();
        if (current.Id is { } old)
        {
            (await sessions.FindAsync(new SessionById(old), ct))?.End(now);
        }

        var token = SecretToken.New();
        var session = Session.Start(new SessionId(Identity.New(now)), account.Id, token.Hash, attempt.Address, device, now);
        sessions.Add(session);
        await attempts.ForgiveAsync(attempt, ct);
        log.Add(new SecurityEvent(now, SecurityEventKind.SignedIn, account.Id, account.Id, attempt.Address, ""));

        return new OpenedSession(token, account.Id, account.DisplayName, now + SessionRules.Longest);
    }
}
