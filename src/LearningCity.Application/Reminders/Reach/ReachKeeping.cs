using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;

namespace LearningCity.Application.Reminders;

/// <summary>Changes how one person is reached; the first time there is nothing yet to change.</summary>
[PerRequest]
internal sealed class ReachKeeping(IRepository<Reach> reaches, IUnitOfWork work, TimeProvider time)
{
    /// <param name="seen">0 while nothing was chosen yet.</param>
    /// <exception cref="StaleRevision">It has another revision by now.</exception>
    public async Task<Changed<ReachId>> ChangeAsync(AccountId account, int seen, Action<Reach, DateTimeOffset> change, CancellationToken ct)
    {
        var reach = await reaches.FindAsync(new ReachOf([account]), ct);
        if ((reach?.Revision ?? 0) != seen)
        {
            throw new StaleRevision(seen, reach?.Revision ?? 0);
        }

        if (reach is null)
        {
            reach = new Reach(new ReachId(Identity.New(time.Now())), account);
            reaches.Add(reach);
        }

        change(reach, time.Now());
        await work.FlushAsync(ct);
        return new Changed<ReachId>(reach.Id, reach.Revision);
    }
}
