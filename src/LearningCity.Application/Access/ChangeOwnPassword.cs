using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>Changes the caller's password; the present one is asked for, and every other session of the account ends.
/// A wrong present password counts as a failed sign-in. Passwords are hashed outside any transaction.</summary>
[AllowSignedIn]
public sealed record ChangeOwnPassword(string PresentPassword, string NewPassword) : ISecretCommand<Done>
{
    /// <summary>Never what it holds.</summary>
    public override string ToString() => nameof(ChangeOwnPassword);
}

internal sealed class ChangeOwnPasswordHandler(
    IRepository<Account> accounts,
    ISignInAttempts attempts,
    IPasswords passwords,
    IKnownPasswords known,
    SessionEnding ending,
    SecurityNotes notes,
    IUnitOfWork work,
    IRequestFacts facts,
    CurrentSession current,
    ICaller caller,
    TimeProvider time) : IRequestHandler<ChangeOwnPassword, Done>
{
    private static readonly CommandInfo Info = new(nameof(ChangeOwnPassword), "Access", IsBulk: false);

    public async Task<Done> Handle(ChangeOwnPassword request, CancellationToken cancellationToken)
    {
        var account = await accounts.GetAsync(new AccountById(caller.Account), cancellationToken);
        var present = PasswordRules.Canonical(request.PresentPassword);
        var wanted = PasswordRules.Canonical(request.NewPassword);
        var attempt = SignInAttempt.Of(account.SignInKey, facts.Address, time.Now());
        await attempts.BeginAsync(attempt, cancellationToken);

        if (await passwords.CheckAsync(account.PasswordHash, present, cancellationToken) is PasswordVerdict.Wrong)
        {
            await attempts.FailAsync(attempt, account.Id, cancellationToken);
            throw PasswordRules.PresentIsWrong();
        }

        PasswordRules.Check(wanted, [account.SignInName, account.DisplayName, account.Post], known.Contains);
        if (present == wanted)
        {
            throw PasswordRules.SameAsBefore();
        }

        var checkedHash = account.PasswordHash;
        var hash = await passwords.HashAsync(wanted, cancellationToken);

        return await work.RunAsync(
            Info,
            async () =>
            {
                var locked = await accounts.GetAsync(new LockedAccountById(account.Id), cancellationToken);
                if (locked.PasswordHash != checkedHash)
                {
                    throw PasswordRules.PresentIsWrong();
                }

                locked.SetPassword(hash, time.Now());
                await ending.EndAllAsync(locked.Id, except: current.Id, cancellationToken);
                await attempts.ForgiveAsync(attempt, cancellationToken);
                notes.Add(SecurityEventKind.PasswordChanged, locked.Id);
                return default(Done);
            },
            cancellationToken);
    }
}
