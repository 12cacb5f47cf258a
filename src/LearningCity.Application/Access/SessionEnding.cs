using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access;

/// <summary>Ends the sessions of an account, each at once.</summary>
[PerRequest]
internal sealed class SessionEnding(IRepository<Session> sessions, TimeProvider time)
{
    /// <returns>How many were open.</returns>
    public async Task<int> EndAllAsync(AccountId account, SessionId? except, CancellationToken ct)
    {
        var open = await sessions.ListAsync(new OpenSessionsOf(account, except), ct);

        foreach (var session in open)
        {
            session.End(time.Now());
        }

        return open.Count;
    }
}
