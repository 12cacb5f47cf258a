using LearningCity.Application.Access.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>The office enters or removes the addresses of a person who did not do so; what the person chose stays.</summary>
/// <param name="Seen">The revision as listed; 0 while there is nothing.</param>
[Allow(Function.ChangeReminders)]
public sealed record SetAddresses(AccountId Account, int Seen, string? MailAddress, string? Phone) : ICommand<Changed<ReachId>>;

internal sealed class SetAddressesHandler(ReachKeeping reaches, ISender modules) : IRequestHandler<SetAddresses, Changed<ReachId>>
{
    public async Task<Changed<ReachId>> Handle(SetAddresses command, CancellationToken ct)
    {
        if ((await modules.Send(new ListAccountNames { Accounts = [command.Account] }, ct)).Count is 0)
        {
            throw new NotFound();
        }

        return await reaches.ChangeAsync(command.Account, command.Seen, (reach, now) => reach.Enter(command.MailAddress, command.Phone, now), ct);
    }
}
