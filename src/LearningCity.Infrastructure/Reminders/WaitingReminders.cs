using LearningCity.Application.Kernel;
using LearningCity.Application.Reminders;
using LearningCity.Infrastructure.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Infrastructure.Reminders;

/// <summary>Sends reminders whose hour has come.</summary>
[WaitingWork("waiting-reminders")]
internal sealed class WaitingReminders(IServiceScopeFactory scopes, TimeProvider time) : IWaitingWork
{
    public async Task RunWaitingAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();
        if (await scope.ServiceProvider.GetRequiredService<IReminderLedger>().IsAnythingReadyAsync(time.Now(), ct))
        {
            await scope.ServiceProvider.GetRequiredService<ISender>().Send(new SendDueReminders(), ct);
        }
    }
}
