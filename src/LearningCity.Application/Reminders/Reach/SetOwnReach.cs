using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>Chooses how the caller is reminded beside the inbox.</summary>
/// <param name="Seen">The revision as shown; 0 while nothing was chosen yet.</param>
/// <param name="DigestAt">A full hour from 6 to 20; none: each reminder at once.</param>
[AllowSignedIn]
public sealed record SetOwnReach(int Seen, string? MailAddress, string? Phone, bool ByMail, bool ByGateway, TimeOnly? DigestAt) : ICommand<Changed<ReachId>>;

internal sealed class SetOwnReachHandler(ReachKeeping reaches, ICaller caller) : IRequestHandler<SetOwnReach, Changed<ReachId>>
{
    public Task<Changed<ReachId>> Handle(SetOwnReach command, CancellationToken ct) => reaches.ChangeAsync(
        caller.Account, command.Seen, (reach, now) => reach.Set(command.MailAddress, command.Phone, command.ByMail, command.ByGateway, command.DigestAt, now), ct);
}
